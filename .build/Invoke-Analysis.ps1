<#
.SYNOPSIS
    Runs PSScriptAnalyzer over the scripts of the repository.
#>
[CmdletBinding()]
param()

$ErrorActionPreference = 'Stop'
Import-Module -Name PSScriptAnalyzer

$root = Split-Path $PSScriptRoot
$settings = @{
    Severity     = 'Error', 'Warning'
    # A build script talks to the person in front of it.
    ExcludeRules = 'PSAvoidUsingWriteHost'
}

$findings = foreach ($path in 'build.ps1', '.build', 'pester', 'ExoLyncIntegration.psd1') {
    Invoke-ScriptAnalyzer -Path (Join-Path $root $path) -Recurse -Settings $settings
}

$findings | Format-Table -Property Severity, RuleName, ScriptName, Line, Message -Wrap
if ($findings) {
    throw "PSScriptAnalyzer has $(@($findings).Count) findings."
}
