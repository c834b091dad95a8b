<#
.SYNOPSIS
    Stages the built module and packs it: folder, .nupkg, .zip, .NET tool, bill of materials, checksums.

.DESCRIPTION
    Two runs over one commit give the same bytes: entries are sorted and bear one date, and nothing random goes in.

.PARAMETER OutputPath
    Where everything goes.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $OutputPath
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
. "$PSScriptRoot/Archive.ps1"
. "$PSScriptRoot/BillOfMaterials.ps1"

$root = Split-Path $PSScriptRoot
$name = 'ExoLyncIntegration'
$manifest = Get-ModuleManifest -Path "$root/$name.psd1"
$version = $manifest.ModuleVersion
$stage = "$OutputPath/$name/$version"

# The folder, as it lies in a module path.
New-Item -Path $stage -ItemType Directory -Force | Out-Null
foreach ($part in "$name.psd1", 'bin', 'en-US', 'LICENSE', 'README.md', 'CHANGELOG.md') {
    Copy-Item -LiteralPath "$root/$part" -Destination $stage -Recurse
}

# A gallery shows the release notes of the manifest.
$notes = Get-ReleaseNote -Path "$root/CHANGELOG.md" -Version $version
Add-ReleaseNote -ManifestPath "$stage/$name.psd1" -Text $notes

# What the compiler writes beside assemblies and nobody needs.
Get-ChildItem -LiteralPath "$stage/bin" -Recurse -Include '*.pdb', 'ExoLyncIntegration*.xml' |
    Where-Object Name -NotLike '*.format.ps1xml' | Remove-Item

$third = @(Get-ShippedPackage -Root $root -StagePath $stage)
Export-LicenseList -Name $name -Package $third -Path "$stage/THIRD-PARTY-NOTICES.txt"
Export-MaterialBill -Package $third -Name $name -Version $version -Path "$stage/bom.cdx.json"

$files = Get-StagedFile -Path $stage
$package = ConvertTo-GalleryPackageEntry -Manifest $manifest -Name $name -StagedFile $files -ReleaseNotes $notes
Export-DeterministicArchive -Path "$OutputPath/$name.$version.nupkg" -Entry $package
Export-DeterministicArchive -Path "$OutputPath/$name-$version.zip" -Entry ($files | ForEach-Object { @{ Name = "$name/$version/$($_.Name)"; Path = $_.Path } })

# exolync, with the same module beside it, and the licenses of what it brings beside that.
New-Item -Path "$OutputPath/tool" -ItemType Directory -Force | Out-Null
$notices = "$OutputPath/tool/THIRD-PARTY-NOTICES.txt"
Export-LicenseList -Name 'exolync' -Package (@($third) + @(Get-ToolPackage -Root $root) | Sort-Object -Property Id, Version -Unique) -Path $notices
& dotnet pack "$root/src/$name.Console" -c Release -o "$OutputPath/tool" "-p:PackedModulePath=$stage" "-p:PackedNoticesPath=$notices"
if ($LASTEXITCODE -ne 0) {
    throw "dotnet pack ended with $LASTEXITCODE."
}

$tool = Get-Item -Path "$OutputPath/tool/*.nupkg"
Repair-ArchiveDeterminism -Path $tool.FullName -Destination "$OutputPath/$($tool.Name)"
Remove-Item -LiteralPath "$OutputPath/tool" -Recurse -Force

Copy-Item -LiteralPath "$stage/bom.cdx.json" -Destination "$OutputPath/$name-$version.cdx.json"
$sums = Get-ChildItem -LiteralPath $OutputPath -File | Where-Object Name -NE 'SHA256SUMS' | Sort-Object -Property Name | ForEach-Object {
    '{0}  {1}' -f (Get-FileHash -LiteralPath $_.FullName -Algorithm SHA256).Hash.ToLowerInvariant(), $_.Name
}
[IO.File]::WriteAllText("$OutputPath/SHA256SUMS", ($sums -join "`n") + "`n")
Write-Host ($sums -join [Environment]::NewLine)
