param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Export-ExoLyncScenario and Import-ExoLyncScenario' {
    It 'keep a scenario' {
        $scenario = New-ExoLyncScenario -Topology Hybrid -SipDomain contoso.com -AccessEdgeFqdn sip.contoso.com
        $scenario | Export-ExoLyncScenario -Path "$TestDrive/contoso.json"
        $back = Import-ExoLyncScenario -Path "$TestDrive/contoso.json"
        $back.Topology | Should -Be 'Hybrid'
        $back.AccessEdgeFqdn | Should -Be 'sip.contoso.com'
    }

    It 'write nothing with -WhatIf' {
        New-ExoLyncScenario -Topology OnlineOnly | Export-ExoLyncScenario -Path "$TestDrive/none.json" -WhatIf
        "$TestDrive/none.json" | Should -Not -Exist
    }

    It 'name a field that the schema does not know' {
        Set-Content -LiteralPath "$TestDrive/bad.json" -Value '{ "topology": "Hybrid", "colour": "blue" }'
        Import-ExoLyncScenario -Path "$TestDrive/bad.json" -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'InvalidScenarioFile,*'
        "$($problem[0])" | Should -Match 'colour'
    }
}
