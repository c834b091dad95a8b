param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Enable-ExoLyncPipelineBinding' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/../../tests/NativeDouble/NativeDouble.psm1" -Force -ArgumentList @{ Command = 'New-CsHostingProvider', 'Get-CsHostingProvider', 'Set-CsAccessEdgeConfiguration', 'Get-CsAccessEdgeConfiguration' }
    }

    AfterAll {
        Remove-Module -Name NativeDouble
    }

    AfterEach {
        Disable-ExoLyncPipelineBinding
        Reset-NativeDouble
        Clear-NativeDoubleCall
    }

    It 'lets a plan be piped into a native command' {
        Enable-ExoLyncPipelineBinding -Name New-CsHostingProvider
        New-ExoLyncHostingProviderPlan -Scenario Hybrid | New-CsHostingProvider | Out-Null
        (Get-CsHostingProvider | Where-Object ProxyFqdn -EQ 'exap.um.outlook.com').EnabledSharedAddressSpace | Should -BeTrue
    }

    It 'previews through the native command' {
        Enable-ExoLyncPipelineBinding
        New-ExoLyncAccessEdgePlan -Scenario OnPremises | Set-CsAccessEdgeConfiguration -WhatIf
        Get-NativeDoubleCall -Executed | Where-Object Changing | Should -BeNullOrEmpty
    }

    It 'leaves the native command usable by hand' {
        Enable-ExoLyncPipelineBinding
        Set-CsAccessEdgeConfiguration -AllowFederatedUsers $true
        (Get-CsAccessEdgeConfiguration).AllowFederatedUsers | Should -BeTrue
    }

    It 'names the command that this session does not have' {
        Enable-ExoLyncPipelineBinding -Name New-CsNothing -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'NativeCommandNotFound,*'
    }
}
