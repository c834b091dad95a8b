param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'New-ExoLyncOAuthPlan' {
    BeforeAll {
        $scenario = New-ExoLyncScenario -Topology Hybrid -SipDomain contoso.com -ExternalWebServicesFqdn webext.contoso.com -TenantId 7a1b6b1c-0000-4000-8000-000000000001
    }

    It 'groups by the shell that each command needs' {
        $byShell = $scenario | New-ExoLyncOAuthPlan | Group-Object -Property Shell -AsHashTable -AsString
        $byShell['LyncManagementShell'].CommandName | Should -Contain 'New-CsOAuthServer'
        $byShell['MicrosoftGraph'] | Should -Not -BeNullOrEmpty
    }

    It 'asks for the tenant where the scenario does not tell it' {
        New-ExoLyncOAuthPlan -Scenario Hybrid -ErrorAction SilentlyContinue -ErrorVariable problem -WarningAction SilentlyContinue -WarningVariable warning | Out-Null
        "$problem $warning" | Should -Match 'TenantId'
    }
}
