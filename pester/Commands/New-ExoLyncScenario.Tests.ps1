param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'New-ExoLyncScenario' {
    It 'takes booleans as the native Cs cmdlets do' {
        (New-ExoLyncScenario -Topology OnPremises -DirectorySynchronization $false).DirectorySynchronization | Should -BeFalse
    }

    It 'refuses what the article rules out and names the rule' {
        { New-ExoLyncScenario -Topology Hybrid -SipDomain contoso.com -SingleSignOn $false -ErrorAction Stop } |
            Should -Throw -ErrorId 'ScenarioRuleViolated,*'
    }

    It 'survives a job and a file' {
        $scenario = New-ExoLyncScenario -Topology Hybrid -SipDomain contoso.com, fabrikam.com
        $scenario | Export-Clixml -LiteralPath "$TestDrive/scenario.xml"
        (Import-Clixml -LiteralPath "$TestDrive/scenario.xml" | Get-ExoLyncDeploymentStep -Number 1).Topology | Should -Be 'Hybrid'
    }
}
