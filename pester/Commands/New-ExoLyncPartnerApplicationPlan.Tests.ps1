param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'New-ExoLyncPartnerApplicationPlan' {
    BeforeAll {
        $scenario = New-ExoLyncScenario -Topology Hybrid -SipDomain contoso.com -ExchangeDeployment Hybrid -PoolFqdn pool01.contoso.com
    }

    It 'has commands for both shells, numbered by the step' {
        $plan = $scenario | New-ExoLyncPartnerApplicationPlan
        $plan.Shell | Sort-Object -Unique | Should -Be 'LyncManagementShell', 'ExchangeManagementShell'
        $plan.Step | Select-Object -Unique | Should -Be 6
    }

    It 'prints with -WhatIf what it would give, and gives nothing' {
        $scenario | New-ExoLyncPartnerApplicationPlan -WhatIf | Should -BeNullOrEmpty
    }
}
