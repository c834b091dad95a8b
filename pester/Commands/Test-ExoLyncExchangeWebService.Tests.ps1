param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Test-ExoLyncExchangeWebService' {
    It 'judges the organization settings of another session, as they arrive there' {
        $settings = [pscustomobject]@{ EwsEnabled = $false; EwsAllowedAppIDs = $null } | ConvertTo-Json | ConvertFrom-Json
        ($settings | Test-ExoLyncExchangeWebService).Status | Should -Be 'Fail'
        $settings | Test-ExoLyncExchangeWebService -Quiet | Should -BeFalse
    }

    It 'cannot tell where the command of Exchange Online is not in this session' {
        (Test-ExoLyncExchangeWebService).Status | Should -Be 'Inconclusive'
    }
}
