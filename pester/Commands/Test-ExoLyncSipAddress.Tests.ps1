param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Test-ExoLyncSipAddress' {
    It 'takes users from a file, several values in one field' {
        Set-Content -LiteralPath "$TestDrive/users.csv" -Value @(
            'Identity,proxyAddresses,msRTCSIP-PrimaryUserAddress,msRTCSIP-UserEnabled,msRTCSIP-DeploymentLocator,mail,userPrincipalName'
            'anna,SMTP:anna@contoso.com;sip:anna@contoso.com,sip:anna@contoso.com,TRUE,SRV:,anna@contoso.com,anna@contoso.com'
            'noah,SMTP:noah@contoso.com;sip:other@contoso.com,sip:noah@contoso.com,TRUE,SRV:,noah@contoso.com,noah@contoso.com'
        )
        $results = Import-Csv -LiteralPath "$TestDrive/users.csv" | Test-ExoLyncSipAddress -Scenario OnPremises
        $results.Identity | Should -Be 'anna', 'noah'
        $results.Status | Should -Be 'Pass', 'Fail'
    }

    It 'names both sides of a duplicate' {
        $users = 'anna', 'tara' | ForEach-Object {
            [pscustomobject]@{ Identity = $_; proxyAddresses = @('sip:anna@contoso.com') }
        }
        ($users | Test-ExoLyncSipAddress | Where-Object Status -EQ 'Fail').Identity | Should -Contain 'tara'
        ($users | Test-ExoLyncSipAddress | Where-Object Status -EQ 'Fail').Identity | Should -Contain 'anna'
    }
}
