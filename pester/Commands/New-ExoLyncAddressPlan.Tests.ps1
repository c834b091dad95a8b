param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'New-ExoLyncAddressPlan' {
    BeforeAll {
        $user = [pscustomobject]@{
            Identity = 'uwe'; DistinguishedName = 'CN=Uwe,DC=contoso,DC=com'; mail = 'uwe@contoso.com'
            proxyAddresses = @('SMTP:uwe@contoso.com'); 'msRTCSIP-PrimaryUserAddress' = 'sip:uwe@contoso.com'
        }
    }

    It 'plans the command that mends a user' {
        $plan = $user | Test-ExoLyncSipAddress -Scenario OnPremises | New-ExoLyncAddressPlan
        $plan.CommandLine | Should -Match 'sip:uwe@contoso\.com'
    }

    It 'gives a script for the change ticket' {
        $user | Test-ExoLyncSipAddress -Scenario OnPremises | New-ExoLyncAddressPlan | Export-ExoLyncPlan -Path "$TestDrive/addresses.ps1"
        Get-Content -LiteralPath "$TestDrive/addresses.ps1" -Raw | Should -Match 'uwe'
    }

    It 'gives nothing for a user who needs nothing' {
        $user.PSObject.Copy() | ForEach-Object { $_.proxyAddresses = @('SMTP:uwe@contoso.com', 'sip:uwe@contoso.com'); $_ } |
            Test-ExoLyncMailAddress -Scenario OnPremises | New-ExoLyncAddressPlan | Should -BeNullOrEmpty
    }
}
