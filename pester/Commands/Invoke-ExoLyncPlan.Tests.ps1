param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Invoke-ExoLyncPlan' {
    BeforeAll {
        Import-Module -Name "$PSScriptRoot/../../tests/NativeDouble/NativeDouble.psm1" -Force -ArgumentList @{ Command = '*-CsAccessEdgeConfiguration', '*-CsHostingProvider', '*-CsPublicProvider' }
    }

    AfterAll {
        Remove-Module -Name NativeDouble
    }

    BeforeEach {
        Reset-NativeDouble
        Clear-NativeDoubleCall
        Clear-NativeDoubleFault
    }

    It 'does what $WhatIfPreference says' {
        $WhatIfPreference = $true
        New-ExoLyncAccessEdgePlan -Scenario Hybrid -WhatIf:$false | Invoke-ExoLyncPlan | Out-Null
        Get-NativeDoubleCall -Changing -Executed | Should -BeNullOrEmpty
    }

    It 'tells which command failed, and leaves the rest for later' {
        Set-NativeDoubleFault -Command New-CsHostingProvider -Message 'The topology is locked.'
        $plan = @(New-ExoLyncHostingProviderPlan -Scenario Hybrid; New-ExoLyncAccessEdgePlan -Scenario Hybrid)
        $results = $plan | Invoke-ExoLyncPlan -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problem
        $results.Outcome | Should -Be 'Failed', 'Skipped'
        "$($problem[0])" | Should -Match 'locked'
    }

    It 'keeps a record that opens anywhere' {
        $results = New-ExoLyncAccessEdgePlan -Scenario Hybrid | Invoke-ExoLyncPlan -Confirm:$false
        $results | Export-Clixml -LiteralPath "$TestDrive/done.xml"
        (Import-Clixml -LiteralPath "$TestDrive/done.xml").Outcome.ToString() | Should -Be 'Applied'
    }
}
