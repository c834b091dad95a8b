param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Export-ExoLyncScenario' {
    It 'keeps a scenario' {
        $scenario = New-ExoLyncScenario -Topology Hybrid -SipDomain contoso.com -AccessEdgeFqdn sip.contoso.com
        $scenario | Export-ExoLyncScenario -Path "$TestDrive/contoso.json"
        $back = Import-ExoLyncScenario -Path "$TestDrive/contoso.json"
        $back.Topology | Should -Be 'Hybrid'
        $back.AccessEdgeFqdn | Should -Be 'sip.contoso.com'
    }

    It 'writes nothing with -WhatIf' {
        New-ExoLyncScenario -Topology OnlineOnly | Export-ExoLyncScenario -Path "$TestDrive/none.json" -WhatIf
        "$TestDrive/none.json" | Should -Not -Exist
    }
}
