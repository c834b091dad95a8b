param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Get-ExoLyncTroubleshooting' {
    It 'knows the ten articles' {
        (Get-ExoLyncTroubleshooting).Article | Sort-Object -Unique | Should -HaveCount 10
    }

    It 'finds the articles about a feature by wildcard' {
        (Get-ExoLyncTroubleshooting -Feature OutlookWebApp*).Article | Should -Contain '2565604'
    }
}
