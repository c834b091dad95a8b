# What is shipped of third parties: as CycloneDX for tools, and as a list of licenses for people.

# The packages that the third-party assemblies of the staged module came from.
function Get-ShippedPackage {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [string] $Root,
        [Parameter(Mandatory)] [string] $StagePath
    )

    $packages = Get-LockedPackage -Root $Root -Project 'ExoLyncIntegration', 'ExoLyncIntegration.Network'
    Get-ChildItem -LiteralPath "$StagePath/bin" -Recurse -Filter '*.dll' | Where-Object Name -NotLike 'ExoLyncIntegration*' |
        ForEach-Object {
            $file = $_
            $framework = if ($file.FullName.Replace('\', '/') -like '*/bin/net472/*') { 'net472' } else { 'net8.0' }
            $package = $packages | Where-Object { $_.Id -eq $file.BaseName -and $_.Framework -eq $framework } | Select-Object -First 1
            if (-not $package) {
                throw "No locked package gives $($file.Name) of $framework."
            }
            $package
        } | Sort-Object -Property Id, Version -Unique | Add-PackageLicense
}

# The packages that exolync brings beside the module: the engine and all that it needs.
function Get-ToolPackage {
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Root)

    Get-LockedPackage -Root $Root -Project 'ExoLyncIntegration.Console' | Sort-Object -Property Id, Version -Unique | Add-PackageLicense
}

# License, holder, and the license's text where it is the package's own.
function Add-PackageLicense {
    [CmdletBinding()]
    param([Parameter(Mandatory, ValueFromPipeline)] [object] $Package)

    begin {
        $folder = ((& dotnet nuget locals global-packages --list) -split ': ', 2)[1].Trim()
    }

    process {
        $id = $Package.Id.ToLowerInvariant()
        $path = "$folder/$id/$($Package.Version)"
        $metadata = ([xml] [IO.File]::ReadAllText("$path/$id.nuspec")).package.metadata
        $expression = $metadata.SelectSingleNode("*[local-name() = 'license'][@type = 'expression']")
        $file = $metadata.SelectSingleNode("*[local-name() = 'license'][@type = 'file']")
        $address = $metadata.SelectSingleNode("*[local-name() = 'licenseUrl']")
        $text = $null
        $license = if ($expression) {
            $expression.InnerText
        }
        elseif ($file) {
            $text = [IO.File]::ReadAllText("$path/$($file.InnerText)")
            "License of $($Package.Id)"
        }
        elseif ($address -and $address.InnerText -eq 'https://github.com/dotnet/corefx/blob/master/LICENSE.TXT') {
            # Packages from before expressions: the license of the framework's repository.
            'MIT'
        }
        else {
            throw "The license of $($Package.Id) $($Package.Version) is not known."
        }

        $copyright = $metadata.SelectSingleNode("*[local-name() = 'copyright']")
        $holder = if ($copyright) { $copyright.InnerText } else { "Copyright (c) $($metadata.SelectSingleNode("*[local-name() = 'authors']").InnerText)" }
        $Package | Add-Member -NotePropertyMembers @{ License = $license; LicenseText = $text; Copyright = $holder } -PassThru
    }
}

# The licenses of what is shipped, each with its text once.
function Export-LicenseList {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [string] $Name,
        [Parameter(Mandatory)] [object[]] $Package,
        [Parameter(Mandatory)] [string] $Path
    )

    $lines = @("$Name contains these libraries, unchanged.", '')
    foreach ($license in $Package | Group-Object -Property License | Sort-Object -Property Name) {
        $lines += "== $($license.Name)", ''
        $lines += $license.Group | ForEach-Object { "$($_.Id) $($_.Version)"; "    $($_.Copyright)" }
        $text = $license.Group[0].LicenseText
        $lines += '', $(if ($text) { $text.Trim() } else { [IO.File]::ReadAllText("$PSScriptRoot/Licenses/$($license.Name).txt").Trim() }), ''
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
    param(
        [Parameter(Mandatory)] [string] $Root,
        [Parameter(Mandatory)] [string[]] $Project
    )

    foreach ($name in $Project) {
        $lock = [IO.File]::ReadAllText("$Root/src/$name/packages.lock.json") | ConvertFrom-Json
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
