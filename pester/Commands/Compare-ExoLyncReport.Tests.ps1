param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

Describe 'Compare-ExoLyncReport' {
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
        $before = Test-ExoLyncDns contoso.com -Scenario Hybrid -ZoneFile "$TestDrive/contoso.zone"
        $before | Export-ExoLyncReport -Path "$TestDrive/before.json"
        (Get-Content -LiteralPath "$TestDrive/contoso.zone") -replace '5060', '5061' | Set-Content -LiteralPath "$TestDrive/contoso.zone"
        Test-ExoLyncDns contoso.com -Scenario Hybrid -ZoneFile "$TestDrive/contoso.zone" | Export-ExoLyncReport -Path "$TestDrive/after.json"
    }

    It 'shows what was mended between two runs, as a table for the ticket' {
        $changes = Compare-ExoLyncReport "$TestDrive/before.json" "$TestDrive/after.json" -ChangedOnly
        $changes | Should -HaveCount 1
        $changes | ConvertTo-Csv -NoTypeInformation | Should -HaveCount 2
        $changes.Target | Should -Be '_sipfederationtls._tcp.contoso.com'
    }

    It 'takes the files of many nights from Get-ChildItem' {
        Copy-Item -LiteralPath "$TestDrive/after.json" -Destination "$TestDrive/run-1.json"
        Copy-Item -LiteralPath "$TestDrive/before.json" -Destination "$TestDrive/run-2.json"
        $changes = Get-ChildItem -Path "$TestDrive/run-*.json" | Compare-ExoLyncReport -ReferencePath "$TestDrive/before.json" -ChangedOnly
        $changes | Should -HaveCount 1
    }

    It 'says which file is no report' {
        Set-Content -LiteralPath "$TestDrive/other.json" -Value '{ "colour": "blue" }'
        Compare-ExoLyncReport "$TestDrive/before.json" "$TestDrive/other.json" -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        "$($problem[0])" | Should -Match 'other\.json'
    }
}
