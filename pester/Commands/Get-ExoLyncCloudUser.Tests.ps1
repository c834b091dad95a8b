param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Get-ExoLyncCloudUser' {
    It 'says what to do where this session is not connected' {
        { Get-ExoLyncCloudUser -Domain contoso.com } | Should -Throw -ErrorId 'CloudNotConnected,*'
        $Error[0].ErrorDetails.RecommendedAction | Should -Match 'Connect-ExoLyncCloud'
    }

    It 'does not let a pipeline go on with no users as if there were none' {
        { Get-ExoLyncCloudUser | Test-ExoLyncSipAddress -Quiet } | Should -Throw -ErrorId 'CloudNotConnected,*'
    }
}
