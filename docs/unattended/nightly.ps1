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

    # Users in a CSV file, such as an export of Get-CsAdUser.
    [string] $UserPath,

    # Where users are read from in place of a file: Cloud, LyncServer, ActiveDirectory or Mailbox. Without both, users are not looked at.
    [string] $UserSource,

    # DNS servers to ask, and those of the organization's own network; without the first, this computer's.
    [string[]] $Server,
    [string[]] $InternalServer,

    # Findings that are accepted for a time.
    [string] $AcceptedFindingPath,

    # Zone files in place of DNS servers.
    [string[]] $ZoneFile
)

$ErrorActionPreference = 'Stop'
$now = [IO.Path]::Combine($Folder, 'report.json')
$last = [IO.Path]::Combine($Folder, 'last.json')
if ([IO.File]::Exists($now)) { [IO.File]::Copy($now, $last, $true) }

$scenario = Import-ExoLyncScenario -LiteralPath $ScenarioPath
$test = @{ Scenario = $scenario; EvidencePath = [IO.Path]::Combine($Folder, 'evidence.json') }
foreach ($name in 'UserSource', 'Server', 'InternalServer', 'ZoneFile') {
    if ($PSBoundParameters[$name]) { $test[$name] = $PSBoundParameters[$name] }
}

$accepted = @{}
if ($AcceptedFindingPath) { $accepted.AcceptedFindingPath = $AcceptedFindingPath }

$results = if ($UserPath) { Import-Csv -LiteralPath $UserPath | Test-ExoLyncDeployment @test } else { Test-ExoLyncDeployment @test }
$files = 'report.html', 'report.json', 'report.xml', 'exolync.prom' | ForEach-Object { [IO.Path]::Combine($Folder, $_) }
$results | Export-ExoLyncReport $files -Scenario $scenario @accepted

# What is accepted does not count, and is not worth a mail.
$report = [IO.File]::ReadAllText($now) | ConvertFrom-Json
if ([IO.File]::Exists($last)) { Compare-ExoLyncReport $last $now -ChangedOnly @accepted }
else {
    $report.results |
        Where-Object { $_.status -in 'Fail', 'Inconclusive', 'Warning' -and -not ($_.acceptance -and -not $_.acceptance.expired) } |
        ForEach-Object { "$($_.status) $($_.check) $($_.target): $($_.message)" -replace '[\p{Cc}\p{Cf}]+', ' ' }
}

exit $(if ($report.summary.fail) { 1 } elseif ($report.summary.inconclusive) { 2 } else { 0 })
