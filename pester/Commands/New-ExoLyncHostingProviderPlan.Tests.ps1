param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'New-ExoLyncHostingProviderPlan' {
    It 'shares the address space in <Topology>: <Shared>' -ForEach @(
        @{ Topology = 'OnPremises'; Shared = $false }
        @{ Topology = 'Hybrid'; Shared = $true }
    ) {
        $plan = New-ExoLyncHostingProviderPlan -Scenario $Topology
        $plan.EnabledSharedAddressSpace | Should -Be $Shared
        $plan.Parameters['ProxyFqdn'] | Should -Be 'exap.um.outlook.com'
    }

    It 'gives what can be splatted' {
        function New-CsHostingProvider {
            param($Identity, $Enabled, $EnabledSharedAddressSpace, $HostsOCSUsers, $ProxyFqdn, $IsLocal, $VerificationLevel)
            "$Identity|$ProxyFqdn|$EnabledSharedAddressSpace|$VerificationLevel"
        }
        $native = (New-ExoLyncHostingProviderPlan -Scenario Hybrid).Parameters
        New-CsHostingProvider @native | Should -Be 'Exchange Online|exap.um.outlook.com|True|UseSourceVerification'
    }

    It 'binds by property name to a command that takes that' {
        function Test-Binding {
            param([Parameter(ValueFromPipelineByPropertyName)] [string] $ProxyFqdn, [Parameter(ValueFromPipelineByPropertyName)] [bool] $IsLocal)
            process { "$ProxyFqdn $IsLocal" }
        }
        New-ExoLyncHostingProviderPlan -Scenario Hybrid | Test-Binding | Should -Be 'exap.um.outlook.com False'
    }
}
