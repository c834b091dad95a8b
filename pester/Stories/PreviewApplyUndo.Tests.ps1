param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

# A change: previewed, reviewed on paper, applied, and taken back. The native cmdlets are the double of tests/NativeDouble.
Describe 'A planned change' {
    BeforeAll {
        $double = "$PSScriptRoot/../../tests/NativeDouble/NativeDouble.psm1"
        Import-Module -Name $double -Force -ArgumentList @{ Command = '*-CsAccessEdgeConfiguration', '*-CsHostingProvider', '*-CsPublicProvider' }
        $before = Get-NativeDoubleSnapshot
        $plan = @(New-ExoLyncAccessEdgePlan -Scenario Hybrid; New-ExoLyncHostingProviderPlan -Scenario Hybrid)
    }

    AfterAll {
        Remove-Module -Name NativeDouble
    }

    It 'changes nothing when it is previewed' {
        $plan | Invoke-ExoLyncPlan -WhatIf | Out-Null
        Get-NativeDoubleSnapshot | Should -Be $before
    }

    It 'is seen to be missing before, and in place after it was applied' {
        ($plan | Test-ExoLyncPlan).PlanState | Should -Not -Contain 'InPlace'
        $outcome = $plan | Invoke-ExoLyncPlan -UndoPath "$TestDrive/undo.json" -Confirm:$false
        $outcome.Outcome | Select-Object -Unique | Should -Be 'Applied'
        ($plan | Test-ExoLyncPlan).PlanState | Select-Object -Unique | Should -Be 'InPlace'
    }

    It 'applies nothing twice' {
        ($plan | Invoke-ExoLyncPlan -Confirm:$false).Outcome | Select-Object -Unique | Should -Be 'Unchanged'
    }

    It 'is taken back by the plan that it left' {
        Import-ExoLyncPlan -Path "$TestDrive/undo.json" | Invoke-ExoLyncPlan -Confirm:$false | Out-Null
        Get-NativeDoubleSnapshot | Should -Be $before
    }
}
