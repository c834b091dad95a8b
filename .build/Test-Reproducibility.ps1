<#
.SYNOPSIS
    Builds the last commit twice from nothing, in two folders, and compares every file that Package makes.

.DESCRIPTION
    What is compared: the .nupkg, the .zip, the .NET tool, the bill of materials, the checksums and each file of the module's folder.
    Changes that are not committed take no part.
#>
[CmdletBinding()]
param()

$ErrorActionPreference = 'Stop'
$root = Split-Path $PSScriptRoot
$base = Join-Path ([IO.Path]::GetTempPath()) "exolync-twice-$PID"
# The process itself may be dotnet, which runs PowerShell as a tool.
$shell = if ($PSEdition -eq 'Core') { 'pwsh' } else { 'powershell' }

function Get-PackageHash {
    param([string] $Path)

    Get-ChildItem -LiteralPath $Path -Recurse -File -Force | ForEach-Object {
        '{0}  {1}' -f (Get-FileHash -LiteralPath $_.FullName -Algorithm SHA256).Hash, $_.FullName.Substring($Path.Length + 1).Replace('\', '/')
    } | Sort-Object
}

try {
    # Somebody may commit in the meantime.
    $commit = & git -C $root rev-parse HEAD

    # The second path is longer and has a blank, so that a path in a file shows.
    $hashes = foreach ($folder in "$base/one", "$base/another place/two") {
        & git clone --quiet $root $folder
        & git -C $folder checkout --quiet $commit
        if ($LASTEXITCODE -ne 0) {
            throw "git checkout of $commit ended with $LASTEXITCODE."
        }

        # What a build prints is no output of this script.
        & $shell -NoProfile -File "$folder/build.ps1" -Task Package | Out-Host
        if ($LASTEXITCODE -ne 0) {
            throw "The build in $folder ended with $LASTEXITCODE."
        }

        , @(Get-PackageHash -Path (Resolve-Path -LiteralPath "$folder/out").ProviderPath)
    }

    $difference = Compare-Object -ReferenceObject $hashes[0] -DifferenceObject $hashes[1]
    if ($difference) {
        $difference | ForEach-Object { Write-Host "$($_.SideIndicator) $($_.InputObject)" }
        throw 'Two builds of one commit differ.'
    }

    Write-Host "Two builds of $commit are the same in all $($hashes[0].Count) files."
}
finally {
    Remove-Item -LiteralPath $base -Recurse -Force -ErrorAction Ignore
}
