param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Get-ExoLyncDeploymentStep' {
    It 'stops after step 1 for Skype for Business Online only' {
        (Get-ExoLyncDeploymentStep -Scenario OnlineOnly | Where-Object Action -NE 'None').Number | Should -Be 1
    }

    It 'has seven steps for <_>' -ForEach 'OnPremises', 'Hybrid' {
        (Get-ExoLyncDeploymentStep -Scenario $_).Number | Should -Be (1..7)
    }

    It 'takes scenarios from the pipeline' {
        $steps = New-ExoLyncScenario -Topology Hybrid -SipDomain contoso.com | Get-ExoLyncDeploymentStep -Number 4, 5
        $steps.Number | Should -Be 4, 5
        $steps.Topology | Select-Object -Unique | Should -Be 'Hybrid'
    }

    It 'sorts, groups and converts like any other object' {
        $byAction = Get-ExoLyncDeploymentStep -Scenario Hybrid | Group-Object -Property Action -AsHashTable -AsString
        $byAction['Command'].Number | Should -Contain 5
        (Get-ExoLyncDeploymentStep -Scenario Hybrid -Number 5 | ConvertTo-Json -Depth 3 | ConvertFrom-Json).Number | Should -Be 5
    }
}
