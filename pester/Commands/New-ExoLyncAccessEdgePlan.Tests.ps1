param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'New-ExoLyncAccessEdgePlan' {
    It 'plans the command of the article for <_>' -ForEach 'OnPremises', 'Hybrid' {
        (New-ExoLyncAccessEdgePlan -Scenario $_).CommandLine | Should -Be 'Set-CsAccessEdgeConfiguration -AllowFederatedUsers $True'
    }

    It 'gives nothing with -WhatIf' {
        New-ExoLyncAccessEdgePlan -Scenario Hybrid -WhatIf | Should -BeNullOrEmpty
    }
}
