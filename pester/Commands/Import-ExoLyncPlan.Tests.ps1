param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Import-ExoLyncPlan' {
    BeforeAll {
        $plan = New-ExoLyncHostingProviderPlan -Scenario Hybrid
        $plan | Export-ExoLyncPlan -Path "$TestDrive/step5.json"
    }

    It 'gives the commands that were exported' {
        (Import-ExoLyncPlan -Path "$TestDrive/step5.json").CommandLine | Should -Be $plan.CommandLine
    }

    It 'gives what can be splatted, with the types of the native command' {
        $native = (Import-ExoLyncPlan -Path "$TestDrive/step5.json").Parameters
        $native['Enabled'] | Should -BeOfType [bool]
    }

    It 'takes files by wildcard and from the pipeline' {
        Copy-Item -LiteralPath "$TestDrive/step5.json" -Destination "$TestDrive/step5b.json"
        Import-ExoLyncPlan -Path "$TestDrive/step5*.json" | Should -HaveCount 2
        Get-ChildItem -Path "$TestDrive/step5*.json" | Import-ExoLyncPlan | Should -HaveCount 2
    }

    It 'goes on after a file that is no plan' {
        Set-Content -LiteralPath "$TestDrive/a.json" -Value 'no json'
        $found = "$TestDrive/a.json", "$TestDrive/step5.json" | Import-ExoLyncPlan -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem | Should -HaveCount 1
        $found | Should -HaveCount 1
    }
}
