param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Export-ExoLyncPlan' {
    It 'writes a script that this edition of PowerShell parses' {
        New-ExoLyncScenario -Topology Hybrid -SipDomain contoso.com -PoolFqdn pool01.contoso.com -ExternalWebServicesFqdn webext.contoso.com `
            -TenantId ([guid]::NewGuid()) |
            New-ExoLyncDeploymentPlan | Export-ExoLyncPlan -Path "$TestDrive/change.ps1"
        $problems = $null
        [Management.Automation.Language.Parser]::ParseFile("$TestDrive/change.ps1", [ref] $null, [ref] $problems) | Out-Null
        $problems | Should -BeNullOrEmpty
        Get-Content -LiteralPath "$TestDrive/change.ps1" -Raw | Should -Match 'New-CsHostingProvider'
    }

    It 'leaves an existing file alone with -NoClobber' {
        Set-Content -LiteralPath "$TestDrive/kept.ps1" -Value 'mine'
        { New-ExoLyncAccessEdgePlan -Scenario Hybrid | Export-ExoLyncPlan -Path "$TestDrive/kept.ps1" -NoClobber } | Should -Throw '*kept.ps1*'
        Get-Content -LiteralPath "$TestDrive/kept.ps1" | Should -Be 'mine'
    }

    It 'writes nothing with -WhatIf' {
        New-ExoLyncAccessEdgePlan -Scenario Hybrid | Export-ExoLyncPlan -Path "$TestDrive/none.json" -WhatIf
        "$TestDrive/none.json" | Should -Not -Exist
    }

    It 'writes JSON that other tools read' {
        New-ExoLyncHostingProviderPlan -Scenario Hybrid | Export-ExoLyncPlan -Path "$TestDrive/step5.json"
        $document = Get-Content -LiteralPath "$TestDrive/step5.json" -Raw | ConvertFrom-Json
        $document | ConvertTo-Json -Depth 9 | Should -Match 'exap\.um\.outlook\.com'
    }
}
