param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Disconnect-ExoLyncCloud' {
    It 'is no error where nothing is connected, so that it can stand in a finally' {
        { try { Get-ExoLyncCloudConnection } finally { Disconnect-ExoLyncCloud -ErrorAction Stop } } | Should -Not -Throw
    }

    It 'gives nothing' {
        Disconnect-ExoLyncCloud | Should -BeNullOrEmpty
    }
}
