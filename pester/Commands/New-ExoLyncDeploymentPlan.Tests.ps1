param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'New-ExoLyncDeploymentPlan' {
    It 'has the commands of all steps, in the order of the steps' {
        $scenario = New-ExoLyncScenario -Topology Hybrid -SipDomain contoso.com -ExternalWebServicesFqdn webext.contoso.com `
            -TenantId ([guid]::NewGuid()) -PoolFqdn pool01.contoso.com
        $steps = (New-ExoLyncDeploymentPlan -Scenario $scenario).Step
        $steps | Should -Be ($steps | Sort-Object)
        $steps | Should -Contain 4
        $steps | Should -Contain 7
    }
}
