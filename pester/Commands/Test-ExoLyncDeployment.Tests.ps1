param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Test-ExoLyncDeployment' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/../../tests/NativeDouble/NativeDouble.psm1" -Force -ArgumentList @{ Command = '*-CsAccessEdgeConfiguration', '*-CsHostingProvider', '*-CsPublicProvider' }
    }

    AfterAll {
        Remove-Module -Name NativeDouble
    }

    It 'ends with one verdict a feature, after the checks' {
        $results = Test-ExoLyncDeployment -Scenario Hybrid -Step 4, 5
        $verdicts = $results | Where-Object { $_.PSObject.Properties['Verdict'] }
        $verdicts | Should -HaveCount 5
        $results | Select-Object -Last 5 | ForEach-Object Feature | Should -Be $verdicts.Feature
    }

    It 'judges recorded evidence on another machine as it judged here' {
        $here = Test-ExoLyncDeployment -Scenario Hybrid -Step 4, 5 -EvidencePath "$TestDrive/evidence.json"
        $there = Start-Job -ArgumentList $ModulePath, "$TestDrive/evidence.json" -ScriptBlock {
            param($module, $evidence)
            Import-Module -Name $module
            Test-ExoLyncDeployment -FromEvidence $evidence -Step 4, 5
        } | Receive-Job -Wait -AutoRemoveJob
        $columns = 'Check', 'Target', 'Status', 'Feature', 'Verdict'
        $there | Select-Object -Property $columns | ConvertTo-Csv -NoTypeInformation | Should -Be ($here | Select-Object -Property $columns | ConvertTo-Csv -NoTypeInformation)
    }

    It 'is not well where nobody looked' {
        Test-ExoLyncDeployment -Scenario Hybrid -Step 7 -Quiet | Should -BeFalse
    }
}
