param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Export-ExoLyncReport' {
    BeforeAll {
        Set-Content -LiteralPath "$TestDrive/contoso.zone" -Value @'
$ORIGIN contoso.com.
$TTL 3600
@ IN SOA ns1 hostmaster ( 1 7200 900 1209600 3600 )
@ IN NS ns1
ns1 IN A 192.0.2.2
sip IN A 192.0.2.10
lyncdiscover IN A 192.0.2.11
_sip._tls IN SRV 100 1 443 sip
_sipfederationtls._tcp IN SRV 100 1 5060 sip
'@
        $results = Test-ExoLyncDns contoso.com -Scenario Hybrid -ZoneFile "$TestDrive/contoso.zone"
    }

    It 'writes every format in one call' {
        $names = 'html', 'json', 'xml', 'csv', 'md', 'prom' | ForEach-Object { "$TestDrive/report.$_" }
        $results | Export-ExoLyncReport -Path $names
        $names | Should -Exist
    }

    It 'writes what <Reader> reads back, every finding' -ForEach @(
        @{ Extension = 'csv'; Reader = 'Import-Csv'; Read = { @(Import-Csv -LiteralPath $args[0]).Count } }
        @{ Extension = 'json'; Reader = 'ConvertFrom-Json'; Read = { @((Get-Content -LiteralPath $args[0] -Raw | ConvertFrom-Json).results).Count } }
        @{ Extension = 'xml'; Reader = '[xml]'; Read = { @(([xml] (Get-Content -LiteralPath $args[0] -Raw)).SelectNodes('//testcase')).Count } }
    ) {
        $results | Export-ExoLyncReport -Path "$TestDrive/back.$Extension"
        & $Read "$TestDrive/back.$Extension" | Should -Be @($results).Count
    }

    It 'gives the file with -PassThru, to be sent or opened' {
        ($results | Export-ExoLyncReport -Path "$TestDrive/pass.html" -PassThru).Name | Should -Be 'pass.html'
    }

    It 'names the extension that it does not know' {
        { $results | Export-ExoLyncReport -Path "$TestDrive/report.docx" -ErrorAction Stop } | Should -Throw '*docx*'
    }
}
