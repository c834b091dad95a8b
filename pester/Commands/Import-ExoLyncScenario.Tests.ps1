param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Import-ExoLyncScenario' {
    It 'reads what was exported, in whatever culture' {
        $scenario = New-ExoLyncScenario -Topology Hybrid -SipDomain contoso.com, fabrikam.com -AccessEdgeFqdn sip.contoso.com
        $scenario | Export-ExoLyncScenario -Path "$TestDrive/contoso.json"
        $culture = [Threading.Thread]::CurrentThread.CurrentCulture
        try {
            [Threading.Thread]::CurrentThread.CurrentCulture = 'tr-TR'
            (Import-ExoLyncScenario -Path "$TestDrive/contoso.json").SipDomain | Should -Be 'contoso.com', 'fabrikam.com'
        }
        finally {
            [Threading.Thread]::CurrentThread.CurrentCulture = $culture
        }
    }

    It 'reads a file that Windows PowerShell wrote with a byte order mark' {
        New-ExoLyncScenario -Topology OnPremises | Export-ExoLyncScenario -Path "$TestDrive/plain.json"
        [IO.File]::WriteAllText("$TestDrive/bom.json", (Get-Content -LiteralPath "$TestDrive/plain.json" -Raw), [Text.Encoding]::UTF8)
        (Import-ExoLyncScenario -Path "$TestDrive/bom.json").Topology | Should -Be 'OnPremises'
    }

    It 'names a field that the schema does not know' {
        Set-Content -LiteralPath "$TestDrive/bad.json" -Value '{ "topology": "Hybrid", "colour": "blue" }'
        Import-ExoLyncScenario -Path "$TestDrive/bad.json" -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'InvalidScenarioFile,*'
        "$($problem[0])" | Should -Match 'colour'
    }
}
