param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Disable-ExoLyncPipelineBinding' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/../../tests/NativeDouble/NativeDouble.psm1" -Force -ArgumentList @{ Command = 'New-CsHostingProvider', 'Get-CsHostingProvider' }
    }

    AfterAll {
        Remove-Module -Name NativeDouble
    }

    It 'gives the native command back as it was' {
        $before = Get-Command -Name New-CsHostingProvider
        Enable-ExoLyncPipelineBinding
        (Get-Command -Name New-CsHostingProvider).Definition | Should -Not -Be $before.Definition
        Disable-ExoLyncPipelineBinding
        (Get-Command -Name New-CsHostingProvider).Definition | Should -Be $before.Definition
    }

    It 'changes nothing with -WhatIf' {
        Enable-ExoLyncPipelineBinding
        Disable-ExoLyncPipelineBinding -WhatIf
        { New-ExoLyncHostingProviderPlan -Scenario Hybrid | New-CsHostingProvider -WhatIf -ErrorAction Stop } | Should -Not -Throw
        Disable-ExoLyncPipelineBinding
    }

    It 'happens by itself when the module goes' {
        Enable-ExoLyncPipelineBinding
        Remove-Module -Name ExoLyncIntegration
        (Get-Command -Name New-CsHostingProvider).Source | Should -Be 'NativeDouble'
        Import-Module -Name $ModulePath
    }
}
