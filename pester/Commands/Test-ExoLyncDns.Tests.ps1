param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Test-ExoLyncDns' {
    BeforeAll {
        $zone = "$TestDrive/contoso.com.zone"
        Set-Content -LiteralPath $zone -Value @'
$ORIGIN contoso.com.
$TTL 3600
@ IN SOA ns1 hostmaster ( 1 7200 900 1209600 3600 )
@ IN NS ns1
ns1 IN A 192.0.2.2
sip IN CNAME sipdir.online.lync.com.
lyncdiscover IN CNAME webdir.online.lync.com.
_sip._tls IN SRV 100 1 443 sipdir.online.lync.com.
_sipfederationtls._tcp IN SRV 100 1 5060 sipfed.online.lync.com.
'@
    }

    It 'finds the one record that is wrong, and says what to create' {
        $wrong = 'contoso.com' | Test-ExoLyncDns -Scenario OnlineOnly -ZoneFile $zone | Where-Object Status -EQ 'Fail'
        $wrong.Name | Should -Be '_sipfederationtls._tcp.contoso.com'
        $wrong.Remediation | Should -Match '5061'
    }

    It 'takes domains from a file by their column' {
        Set-Content -LiteralPath "$TestDrive/domains.csv" -Value 'SipDomain', 'contoso.com'
        (Import-Csv -LiteralPath "$TestDrive/domains.csv" | Test-ExoLyncDns -ZoneFile $zone).Domain | Select-Object -Unique | Should -Be 'contoso.com'
    }

    It 'gives one truth value with -Quiet' {
        'contoso.com' | Test-ExoLyncDns -ZoneFile $zone -Quiet | Should -BeFalse
    }

    It 'goes on after a domain that is none' {
        $results = 'not a domain', 'contoso.com' | Test-ExoLyncDns -ZoneFile $zone -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'InvalidDomainName,*'
        $results.Domain | Select-Object -Unique | Should -Be 'contoso.com'
    }

    It 'calls a server that does not answer neither right nor missing' {
        $results = 'contoso.com' | Test-ExoLyncDns -Server '127.0.0.1:1' -TimeoutSeconds 1 -RetryCount 0
        $results.Status | Select-Object -Unique | Should -Be 'Inconclusive'
    }
}
