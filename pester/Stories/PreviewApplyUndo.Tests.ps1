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

# The same change on paper: a script that a change board reads and an operator runs, where this module need not be.
Describe 'A change handed over as a script' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/../../tests/NativeDouble/NativeDouble.psm1" -Force -ArgumentList @{ Command = '*-CsAccessEdgeConfiguration', '*-CsHostingProvider', '*-CsPublicProvider' }
        $plan = @(New-ExoLyncAccessEdgePlan -Scenario Hybrid; New-ExoLyncHostingProviderPlan -Scenario Hybrid)
        $script = "$TestDrive/change.ps1"
        $plan | Export-ExoLyncPlan -Path $script
        $before = Get-NativeDoubleSnapshot
    }

    AfterAll {
        Remove-Module -Name NativeDouble
    }

    It 'says what it is for, and holds each command on a line of its own' {
        $lines = Get-Content -LiteralPath $script
        foreach ($command in $plan) {
            @($lines | Where-Object { $_.Trim().StartsWith($command.CommandName) }).Count | Should -Be 1
        }

        ($lines -join "`n") | Should -Match 'learn\.microsoft\.com|support\.microsoft\.com'
    }

    It 'changes nothing with -WhatIf' {
        & $script -WhatIf
        Get-NativeDoubleSnapshot | Should -Be $before
    }

    It 'stops at the first error' {
        Set-NativeDoubleFault -Command Set-CsAccessEdgeConfiguration
        { & $script -Confirm:$false } | Should -Throw
        Clear-NativeDoubleFault
        Get-NativeDoubleSnapshot | Should -Be $before
    }

    It 'makes the change in strict mode, without this module' {
        Remove-Module -Name ExoLyncIntegration
        & { Set-StrictMode -Version Latest; & $script -Confirm:$false } | Out-Null
        Import-Module -Name $ModulePath
        ($plan | Test-ExoLyncPlan).PlanState | Select-Object -Unique | Should -Be 'InPlace'
    }

    It 'run a second time, stops at what is there and changes nothing' {
        $after = Get-NativeDoubleSnapshot
        { & $script -Confirm:$false } | Should -Throw '*exists already*'
        Get-NativeDoubleSnapshot | Should -Be $after
    }
}
