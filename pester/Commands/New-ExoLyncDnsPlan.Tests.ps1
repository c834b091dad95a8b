param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'New-ExoLyncDnsPlan' {
    It 'plans every record of a domain' {
        $plan = New-ExoLyncDnsPlan -Scenario OnlineOnly -Domain contoso.com
        $plan.Shell | Select-Object -Unique | Should -Be 'DnsServer'
        $plan.CommandLine -match '_sipfederationtls' | Should -HaveCount 1
    }

    It 'writes a zone that Test-ExoLyncDns then passes' {
        $lines = '$ORIGIN contoso.com.', '$TTL 3600', '@ IN SOA ns1 hostmaster 1 3600 600 86400 3600', '@ IN NS ns1', 'ns1 IN A 192.0.2.53'
        $lines + @(New-ExoLyncDnsPlan -Scenario OnlineOnly -Domain contoso.com -As ZoneFile) | Set-Content -LiteralPath "$TestDrive/contoso.zone"
        (Test-ExoLyncDns contoso.com -Scenario OnlineOnly -ZoneFile "$TestDrive/contoso.zone").Status | Select-Object -Unique | Should -Be 'Pass'
    }

    It 'warns where nobody told it an address' {
        New-ExoLyncDnsPlan -Scenario OnPremises -Domain contoso.com -WarningAction SilentlyContinue -WarningVariable warning | Out-Null
        $warning | Should -Not -BeNullOrEmpty
    }
}
