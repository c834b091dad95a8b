# What is shipped of third parties: as CycloneDX for tools, and as a list of licenses for people.

# The packages that the third-party assemblies of the staged module came from.
function Get-ShippedPackage {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [string] $Root,
        [Parameter(Mandatory)] [string] $StagePath
    )

    $packages = Get-LockedPackage -Root $Root
    $shipped = Get-ChildItem -LiteralPath "$StagePath/bin" -Recurse -Filter '*.dll' | Where-Object Name -NotLike 'ExoLyncIntegration*' |
        ForEach-Object {
            $file = $_
            $framework = if ($file.FullName.Replace('\', '/') -like '*/bin/net472/*') { 'net472' } else { 'net8.0' }
            $package = $packages | Where-Object { $_.Id -eq $file.BaseName -and $_.Framework -eq $framework } | Select-Object -First 1
            if (-not $package) {
                throw "No locked package gives $($file.Name) of $framework."
            }
            $package
        } | Sort-Object -Property Id, Version -Unique

    $folder = ((& dotnet nuget locals global-packages --list) -split ': ', 2)[1].Trim()
    foreach ($package in $shipped) {
        $id = $package.Id.ToLowerInvariant()
        $metadata = ([xml] [IO.File]::ReadAllText("$folder/$id/$($package.Version)/$id.nuspec")).package.metadata
        $license = $metadata.SelectSingleNode("*[local-name() = 'license'][@type = 'expression']")
        $address = $metadata.SelectSingleNode("*[local-name() = 'licenseUrl']")
        $expression = if ($license) {
            $license.InnerText
        }
        elseif ($address -and $address.InnerText -eq 'https://github.com/dotnet/corefx/blob/master/LICENSE.TXT') {
            # Packages from before expressions: the license of the framework's repository.
            'MIT'
        }
        else {
            throw "The license of $($package.Id) $($package.Version) is not known."
        }

        $copyright = $metadata.SelectSingleNode("*[local-name() = 'copyright']")
        $holder = if ($copyright) { $copyright.InnerText } else { "Copyright (c) $($metadata.SelectSingleNode("*[local-name() = 'authors']").InnerText)" }
        $package | Add-Member -NotePropertyMembers @{ License = $expression; Copyright = $holder } -PassThru
    }
}

# The licenses of what is shipped, each with its text once.
function Export-LicenseList {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [object[]] $Package,
        [Parameter(Mandatory)] [string] $Path
    )

    $lines = @('ExoLyncIntegration contains these libraries, unchanged.', '')
    foreach ($license in $Package | Group-Object -Property License | Sort-Object -Property Name) {
        $lines += "== $($license.Name)", ''
        $lines += $license.Group | ForEach-Object { "$($_.Id) $($_.Version)"; "    $($_.Copyright)" }
        $lines += '', [IO.File]::ReadAllText("$PSScriptRoot/Licenses/$($license.Name).txt").Trim(), ''
    }

    [IO.File]::WriteAllText($Path, (($lines -join "`n") -replace "`r`n", "`n"), [Text.UTF8Encoding]::new($false))
}

function Export-MaterialBill {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [object[]] $Package,
        [Parameter(Mandatory)] [string] $Name,
        [Parameter(Mandatory)] [string] $Version,
        [Parameter(Mandatory)] [string] $Path
    )

    $document = [ordered]@{
        bomFormat   = 'CycloneDX'
        specVersion = '1.5'
        version     = 1
        metadata    = [ordered]@{
            component = [ordered]@{ type = 'library'; 'bom-ref' = "$Name@$Version"; name = $Name; version = $Version; licenses = @(@{ license = @{ id = 'MIT' } }) }
        }
        components  = @($Package | ForEach-Object {
                [ordered]@{
                    type      = 'library'
                    'bom-ref' = "pkg:nuget/$($_.Id)@$($_.Version)"
                    name      = $_.Id
                    version   = $_.Version
                    purl      = "pkg:nuget/$($_.Id)@$($_.Version)"
                    licenses  = @([ordered]@{ license = [ordered]@{ id = $_.License } })
                    # SHA-512 of the package, as the lock file has it.
                    hashes    = @([ordered]@{ alg = 'SHA-512'; content = $_.Hash })
                }
            })
    }

    $text = ($document | ConvertTo-Json -Depth 8) -replace "`r`n", "`n"
    [IO.File]::WriteAllText($Path, $text + "`n", [Text.UTF8Encoding]::new($false))
}

function Get-LockedPackage {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Root)

    foreach ($project in 'ExoLyncIntegration', 'ExoLyncIntegration.Network') {
        $lock = [IO.File]::ReadAllText("$Root/src/$project/packages.lock.json") | ConvertFrom-Json
        foreach ($target in $lock.dependencies.PSObject.Properties) {
            $framework = if ($target.Name -like '.NETFramework*') { 'net472' } else { 'net8.0' }
            foreach ($package in $target.Value.PSObject.Properties | Where-Object { $_.Value.PSObject.Properties['contentHash'] }) {
                [pscustomobject]@{
                    Id        = $package.Name
                    Version   = $package.Value.resolved
                    Framework = $framework
                    Hash      = -join ([Convert]::FromBase64String($package.Value.contentHash) | ForEach-Object { $_.ToString('x2') })
                }
            }
        }
    }
}
