# What is shipped, as CycloneDX: every third-party assembly of the staged module, with the package that it came from.

function Export-MaterialBill {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)] [string] $Root,
        [Parameter(Mandatory)] [string] $StagePath,
        [Parameter(Mandatory)] [string] $Name,
        [Parameter(Mandatory)] [string] $Version,
        [Parameter(Mandatory)] [string] $Path
    )

    $packages = Get-LockedPackage -Root $Root
    $components = Get-ChildItem -LiteralPath "$StagePath/bin" -Recurse -Filter '*.dll' | Where-Object Name -NotLike 'ExoLyncIntegration*' |
        ForEach-Object {
            $file = $_
            $framework = if ($file.FullName.Replace('\', '/') -like '*/bin/net472/*') { 'net472' } else { 'net8.0' }
            $package = $packages | Where-Object { $_.Id -eq $file.BaseName -and $_.Framework -eq $framework } | Select-Object -First 1
            if (-not $package) {
                throw "No locked package gives $($file.Name) of $framework."
            }
            $package
        } | Sort-Object -Property Id, Version -Unique

    $document = [ordered]@{
        bomFormat   = 'CycloneDX'
        specVersion = '1.5'
        version     = 1
        metadata    = [ordered]@{
            component = [ordered]@{ type = 'library'; 'bom-ref' = "$Name@$Version"; name = $Name; version = $Version; licenses = @(@{ license = @{ id = 'MIT' } }) }
        }
        components  = @($components | ForEach-Object {
                [ordered]@{
                    type      = 'library'
                    'bom-ref' = "pkg:nuget/$($_.Id)@$($_.Version)"
                    name      = $_.Id
                    version   = $_.Version
                    purl      = "pkg:nuget/$($_.Id)@$($_.Version)"
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
