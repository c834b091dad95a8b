param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

# A scheduled task validates every night, keeps what it found and tells only what is wrong.
Describe 'The nightly validation' {
    BeforeAll {
        Set-Content -LiteralPath "$TestDrive/contoso.com.zone" -Value @'
$ORIGIN contoso.com.
$TTL 3600
@ IN SOA ns1 hostmaster ( 1 7200 900 1209600 3600 )
@ IN NS ns1
ns1 IN A 192.0.2.2
sip IN CNAME sipdir.online.lync.com.
lyncdiscover IN CNAME webdir.online.lync.com.
_sip._tls IN SRV 100 1 443 sipdir.online.lync.com.
'@
        Push-Location -LiteralPath $TestDrive
        $results = 'contoso.com' | Test-ExoLyncDns -Scenario OnlineOnly -ZoneFile *.zone
    }

    AfterAll {
        Pop-Location
    }

    It 'keeps the results in a file that any tool opens' {
        $results | Select-Object -Property Status, Check, Target, Message, Remediation | Export-Csv -Path results.csv -NoTypeInformation
        (Import-Csv -Path results.csv | Where-Object Status -EQ 'Fail').Target | Should -Be '_sipfederationtls._tcp.contoso.com'
    }

    It 'compares tonight with last night' {
        $results | Export-Clixml -Path lastnight.xml
        $change = Compare-Object -ReferenceObject (Import-Clixml -Path lastnight.xml) -DifferenceObject $results -Property Check, Target, Status
        $change | Should -BeNullOrEmpty
    }

    It 'finds the articles about what is wrong' {
        ($results | Where-Object Status -EQ 'Fail' | Get-ExoLyncTroubleshooting).Article | Should -Contain '2565604'
    }

    It 'works in a job of its own' {
        $job = Start-Job -ArgumentList $ModulePath, "$TestDrive/contoso.com.zone" -ScriptBlock {
            param($module, $zone)
            Import-Module -Name $module
            'contoso.com' | Test-ExoLyncDns -ZoneFile $zone -Quiet
        }
        $job | Wait-Job | Receive-Job | Should -BeFalse
        $job | Remove-Job
    }
}
