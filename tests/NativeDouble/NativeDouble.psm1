# A double of the native cmdlets: functions with the names, parameter sets, types, positions, aliases and pipeline flags that
# Microsoft documents (tests/contracts/*.json), over an organization kept in memory. Only what is asked for is defined.
#
#   Import-Module tests/NativeDouble/NativeDouble.psm1 -ArgumentList @{ Command = 'New-CsHostingProvider', 'Get-Cs*' }
#
# Options, beside Command (names, with wildcards):
#   ByPropertyName  every parameter also binds by property name, as some doubles of the native cmdlets do
#   Remote          the functions behave as the proxies of an implicit remoting session: what they return is deserialized, so that
#                   enumerations are text, and an error that ends the remote command is no terminating error here
#   Contract        the contract as an object, where the engine has no ConvertFrom-Json
#
# It uses the cmdlets of the engine's core only and runs on Windows PowerShell 5.1 and PowerShell 7.
param([hashtable] $Option = @{})

enum VerificationLevelType {
    AlwaysVerifiable
    AlwaysUnverifiable
    UseSourceVerification
}

$script:ByPropertyName = [bool] $Option['ByPropertyName']
$script:Remote = [bool] $Option['Remote']
$script:Handlers = @{}
$script:Calls = [System.Collections.ArrayList]::new()
$script:Faults = [System.Collections.ArrayList]::new()

. "$PSScriptRoot/Contract.ps1"
. "$PSScriptRoot/Engine.ps1"
foreach ($file in [System.IO.Directory]::GetFiles("$PSScriptRoot/Handlers", '*.ps1')) {
    . $file
}

Reset-NativeDouble

$contract = if ($Option['Contract']) { $Option['Contract'] } else { Read-NativeContract }
$wanted = @($Option['Command'])
$native = @(
    foreach ($command in $contract.PSObject.Properties) {
        foreach ($pattern in $wanted) {
            if ($command.Name -like $pattern) {
                $command.Name
                . ([scriptblock]::Create((New-NativeFunction $command.Name $command.Value $script:ByPropertyName $script:Remote)))
                break
            }
        }
    }
)
foreach ($pattern in $wanted) {
    if (-not [System.Management.Automation.WildcardPattern]::ContainsWildcardCharacters($pattern) -and $native -notcontains $pattern) {
        throw "The contract has no command '$pattern'."
    }
}

Export-ModuleMember -Function ($native + @(
        'Get-NativeDoubleState', 'Get-NativeDoubleSnapshot', 'Reset-NativeDouble'
        'Get-NativeDoubleCall', 'Clear-NativeDoubleCall', 'Set-NativeDoubleFault', 'Clear-NativeDoubleFault', 'Save-NativeDoubleState', 'Restore-NativeDoubleState'
    ))
