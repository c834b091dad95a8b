param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Test-ExoLyncServicePrincipal' {
    It 'says what to do where this session is not connected' {
        { Test-ExoLyncServicePrincipal -ExternalWebServicesFqdn webext.contoso.com } | Should -Throw -ErrorId 'CloudNotConnected,*'
    }

    It 'gives no truth value for what nobody asked the cloud' {
        $answer = try { Test-ExoLyncServicePrincipal -Scenario Hybrid -Quiet } catch { 'no answer' }
        $answer | Should -Be 'no answer'
    }
}
