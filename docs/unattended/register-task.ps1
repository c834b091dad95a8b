#requires -Version 5.1
#requires -RunAsAdministrator
# Runs the test every night at three, in Windows PowerShell, so that the Management Shell's cmdlets are there.
# A group managed service account needs no stored password: give its name with a dollar sign at the end.
param(
    [Parameter(Mandatory)] [string] $Account,
    [string] $Folder = 'C:\ProgramData\ExoLync'
)

# A folder's name may hold what quotes mean something to.
$script, $scenario, $log, $where = "$Folder\nightly.ps1", "$Folder\contoso.json", "$Folder\nightly.log", $Folder |
    ForEach-Object { "'" + [Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($_) + "'" }
$command = "Import-Module Lync, ExoLyncIntegration; & $script -ScenarioPath $scenario -Folder $where *>> $log; exit `$LASTEXITCODE"
$encoded = [Convert]::ToBase64String([Text.Encoding]::Unicode.GetBytes($command))
$task = @{
    TaskName  = 'ExoLync nightly test'
    Action    = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument "-NoProfile -NonInteractive -EncodedCommand $encoded"
    Trigger   = New-ScheduledTaskTrigger -Daily -At 3am
    Principal = New-ScheduledTaskPrincipal -UserId $Account -LogonType Password
    Settings  = New-ScheduledTaskSettingsSet -StartWhenAvailable -ExecutionTimeLimit (New-TimeSpan -Hours 2)
}
Register-ScheduledTask @task
