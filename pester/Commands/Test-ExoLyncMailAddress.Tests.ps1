param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Test-ExoLyncMailAddress' {
    It 'finds the user without a mail address' {
        $users = [pscustomobject]@{ Identity = 'petra'; mail = ''; proxyAddresses = @('sip:petra@contoso.com') }
        ($users | Test-ExoLyncMailAddress -Scenario Hybrid).Status | Should -Be 'Fail'
    }

    It 'does not call an attribute empty that the object does not carry' {
        $user = [pscustomobject]@{ Identity = 'petra'; proxyAddresses = @('sip:petra@contoso.com') }
        ($user | Test-ExoLyncMailAddress -Scenario Hybrid).Status | Should -Not -Be 'Fail'
    }
}
