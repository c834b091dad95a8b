#requires -Version 5.1
<#
.SYNOPSIS
Tests a deployment, keeps the reports of this run and the last one, and writes what has changed.
.DESCRIPTION
For a scheduler. Writes nothing where nothing has changed. The exit code tells how things stand now: 0 all well, 1 something failed,
2 something could not be determined.
#>
param(
    # The scenario, as Export-ExoLyncScenario writes it.
    [Parameter(Mandatory)] [string] $ScenarioPath,

    # Where the reports are kept.
    [Parameter(Mandatory)] [string] $Folder,

    # Users in a CSV file, such as an export of Get-CsAdUser; without it, users are not looked at.
    [string] $UserPath,

    # Findings that are accepted for a time.
    [string] $AcceptedFindingPath,

    # Zone files in place of DNS servers.
    [string[]] $ZoneFile
)

$ErrorActionPreference = 'Stop'
$now = [IO.Path]::Combine($Folder, 'report.json')
$last = [IO.Path]::Combine($Folder, 'last.json')
if ([IO.File]::Exists($now)) { [IO.File]::Copy($now, $last, $true) }

$scenario = Import-ExoLyncScenario $ScenarioPath
$test = @{ Scenario = $scenario; EvidencePath = [IO.Path]::Combine($Folder, 'evidence.json') }
if ($ZoneFile) { $test.ZoneFile = $ZoneFile }
$accepted = @{}
if ($AcceptedFindingPath) { $accepted.AcceptedFindingPath = $AcceptedFindingPath }

$results = if ($UserPath) { Import-Csv $UserPath | Test-ExoLyncDeployment @test } else { Test-ExoLyncDeployment @test }
$files = 'report.html', 'report.json', 'report.xml', 'exolync.prom' | ForEach-Object { [IO.Path]::Combine($Folder, $_) }
$results | Export-ExoLyncReport $files -Scenario $scenario @accepted

if ([IO.File]::Exists($last)) { Compare-ExoLyncReport $last $now -ChangedOnly @accepted }
else { $results | Where-Object Status -in 'Fail', 'Inconclusive', 'Warning' }

# What is accepted does not count.
$summary = [IO.File]::ReadAllText($now) | ConvertFrom-Json | ForEach-Object summary
exit $(if ($summary.fail) { 1 } elseif ($summary.inconclusive) { 2 } else { 0 })
