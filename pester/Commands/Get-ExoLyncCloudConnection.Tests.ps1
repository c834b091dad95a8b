param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Get-ExoLyncCloudConnection' {
    It 'gives nothing, and no error, where this session is not connected' {
        Get-ExoLyncCloudConnection -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'is of use in a condition' {
        $(if (-not (Get-ExoLyncCloudConnection)) { 'not connected' }) | Should -Be 'not connected'
    }
}
