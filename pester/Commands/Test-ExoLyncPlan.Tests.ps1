param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Test-ExoLyncPlan' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/../../tests/NativeDouble/NativeDouble.psm1" -Force -ArgumentList @{ Command = '*-CsHostingProvider', '*-CsPublicProvider' }
    }

    AfterAll {
        Remove-Module -Name NativeDouble
    }

    It 'tells what is missing, and what is there after it was made by hand' {
        (New-ExoLyncHostingProviderPlan -Scenario Hybrid | Test-ExoLyncPlan).PlanState | Should -Be 'Missing'
        $native = (New-ExoLyncHostingProviderPlan -Scenario Hybrid).Parameters
        New-CsHostingProvider @native | Out-Null
        New-ExoLyncHostingProviderPlan -Scenario Hybrid | Test-ExoLyncPlan -Quiet | Should -BeTrue
    }

    It 'shows the setting that differs' {
        Get-CsHostingProvider | Where-Object ProxyFqdn -EQ 'exap.um.outlook.com' | ForEach-Object { Set-CsHostingProvider -Identity $_.Identity -EnabledSharedAddressSpace $false }
        $result = New-ExoLyncHostingProviderPlan -Scenario Hybrid | Test-ExoLyncPlan
        $result.PlanState | Should -Be 'Different'
        $result.Difference | Format-Table | Out-String | Should -Match 'EnabledSharedAddressSpace'
    }

    It 'cannot tell where the native command is not in this session' {
        (New-ExoLyncAccessEdgePlan -Scenario Hybrid | Test-ExoLyncPlan).PlanState | Should -Be 'Unknown'
    }
}
