#requires -Version 5.1
#requires -RunAsAdministrator
# Runs the test every night at three, in Windows PowerShell, so that the Management Shell's cmdlets are there.
# A group managed service account needs no stored password: give its name with a dollar sign at the end.
param(
    [Parameter(Mandatory)] [string] $Account,
    [string] $Folder = 'C:\ProgramData\ExoLync'
)

$command = "Import-Module Lync, ExoLyncIntegration; & '$Folder\nightly.ps1' -ScenarioPath '$Folder\contoso.json' -Folder '$Folder' *>> '$Folder\nightly.log'; exit `$LASTEXITCODE"
$encoded = [Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($command))
$task = @{
    TaskName  = 'ExoLync nightly test'
    Action    = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument "-NoProfile -NonInteractive -EncodedCommand $encoded"
    Trigger   = New-ScheduledTaskTrigger -Daily -At 3am
    Principal = New-ScheduledTaskPrincipal -UserId $Account -LogonType Password
    Settings  = New-ScheduledTaskSettingsSet -StartWhenAvailable -ExecutionTimeLimit (New-TimeSpan -Hours 2)
}
Register-ScheduledTask @task
