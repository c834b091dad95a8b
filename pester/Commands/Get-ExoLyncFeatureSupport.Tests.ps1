param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Get-ExoLyncFeatureSupport' {
    It 'gives five features for each of the three topologies' {
        $cells = 'OnlineOnly', 'OnPremises', 'Hybrid' | ForEach-Object { Get-ExoLyncFeatureSupport -Scenario $_ }
        $cells.Count | Should -Be 15
    }

    It 'knows the only feature that Lync Server alone lacks' {
        (Get-ExoLyncFeatureSupport -Scenario OnPremises | Where-Object Support -EQ 'NotSupported').Feature | Should -Be 'UnifiedContactStore'
    }

    It 'says what works after a step' {
        $after = Get-ExoLyncFeatureSupport -Scenario Hybrid -AfterStep 5 | Group-Object -Property Available -AsHashTable -AsString
        $after['False'].Feature | Should -Be 'OutlookWebAppOnlineMeetings'
    }

    It 'says so when no feature has a name' {
        Get-ExoLyncFeatureSupport -Scenario Hybrid -Feature Fax -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'FeatureNotFound,*'
        $problem[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }
}
