<#
.SYNOPSIS
    Runs the Pester suite in pester/ against a module.

.PARAMETER ModulePath
    The manifest of the module.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $ModulePath
)

$ErrorActionPreference = 'Stop'
Import-Module -Name Pester -MinimumVersion 5.0

$manifest = (Resolve-Path -LiteralPath $ModulePath).ProviderPath
$suite = New-PesterContainer -Path (Join-Path $PSScriptRoot '../pester') -Data @{ ModulePath = $manifest }
$configuration = New-PesterConfiguration -Hashtable @{
    Run    = @{ Container = $suite; PassThru = $true }
    Output = @{ Verbosity = 'Normal' }
}

Write-Host "Module: $manifest"
$result = Invoke-Pester -Configuration $configuration
Write-Host "Pester on PowerShell $($PSVersionTable.PSVersion): $($result.PassedCount) passed, $($result.FailedCount) failed, $($result.SkippedCount) skipped"
if ($result.Result -ne 'Passed') {
    throw "The Pester suite has $($result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount) failures."
}

if ($result.PassedCount -eq 0) {
    throw 'The Pester suite ran no test.'
}
