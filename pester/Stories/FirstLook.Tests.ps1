param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

# An administrator has just installed the module and looks around.
Describe 'A first look' {
    It 'finds the commands' {
        (Get-Command -Name *-ExoLync*).Count | Should -BeGreaterThan 5
    }

    It 'reads how to begin' {
        Get-Help -Name about_ExoLyncIntegration | Out-String | Should -Match 'Get-ExoLyncDeploymentStep'
    }

    It 'asks what is to be done, and sees a table that fits the window' {
        $lines = Get-ExoLyncDeploymentStep -Scenario Hybrid | Out-String -Width 80 -Stream
        ($lines | Measure-Object -Property Length -Maximum).Maximum | Should -BeLessOrEqual 80
        $lines -match 'hosting provider' | Should -Not -BeNullOrEmpty
    }

    It 'completes the topologies with Tab' {
        $line = 'Get-ExoLyncDeploymentStep -Scenario O'
        (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.CompletionText | Should -Be 'OnlineOnly', 'OnPremises'
    }
}
