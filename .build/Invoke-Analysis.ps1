<#
.SYNOPSIS
    Runs PSScriptAnalyzer over the scripts of the repository.
#>
[CmdletBinding()]
param()

$ErrorActionPreference = 'Stop'
Import-Module -Name PSScriptAnalyzer

$root = Split-Path $PSScriptRoot
$settings = "$PSScriptRoot/AnalyzerSettings.psd1"

# Rules that read one script block at a time: a variable of BeforeAll that It uses, or a parameter of a stand-in that nobody reads, is
# no finding there.
$scopes = 'PSReviewUnusedParameter', 'PSUseDeclaredVarsMoreThanAssignments', 'PSUseShouldProcessForStateChangingFunctions', 'PSUseUsingScopeModifierInNewRunspaces'
$paths = @(
    @{ Path = 'build.ps1'; Exclude = @() }
    @{ Path = '.build'; Exclude = @() }
    @{ Path = 'ExoLyncIntegration.psd1'; Exclude = @() }
    @{ Path = 'docs/unattended'; Exclude = @() }
    @{ Path = 'src/ExoLyncIntegration.Console/Demo'; Exclude = @() }
    @{ Path = 'pester'; Exclude = $scopes }
    # Its functions ask ShouldProcess of the native command that they stand for.
    @{ Path = 'tests/NativeDouble'; Exclude = $scopes + 'PSShouldProcess' }
)

$findings = foreach ($one in $paths) {
    Invoke-ScriptAnalyzer -Path (Join-Path $root $one.Path) -Recurse -Settings $settings -ExcludeRule $one.Exclude
}

$findings | Sort-Object -Property ScriptPath, Line | ForEach-Object {
    '{0} {1} {2}({3}): {4}' -f $_.Severity, $_.RuleName, $_.ScriptName, $_.Line, $_.Message
}
if ($findings) {
    throw "PSScriptAnalyzer has $(@($findings).Count) findings."
}
