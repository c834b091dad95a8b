param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Test-ExoLyncOAuthMetadata' {
    It 'says of every address what became of it, in the order in which they were given' {
        $addresses = 'https://127.0.0.1:9/metadata/json/1', 'https://127.0.0.1:9/other'
        $results = $addresses | Test-ExoLyncOAuthMetadata -TimeoutSeconds 2
        $results.Target | Should -Be $addresses
        $results.Status | Should -Not -Contain 'Pass'
    }

    It 'takes what Get-CsOAuthServer gives' {
        $server = [pscustomobject]@{ Identity = 'microsoft.sts'; MetadataUrl = 'https://127.0.0.1:9/metadata/json/1' }
        $server | Test-ExoLyncOAuthMetadata -TimeoutSeconds 2 -Quiet | Should -BeFalse
    }

    It 'asks nothing of an address without encryption' {
        Test-ExoLyncOAuthMetadata http://127.0.0.1:9/ -ErrorAction SilentlyContinue -ErrorVariable problem | Should -BeNullOrEmpty
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'InvalidMetadataUri,*'
    }
}
