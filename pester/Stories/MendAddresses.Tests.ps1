param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

# The directory holds addresses that Exchange and Lync do not agree about.
Describe 'Users with addresses that disagree' {
    BeforeAll {
        $users = @(
            [pscustomobject]@{ Identity = 'anna'; mail = 'anna@contoso.com'; userPrincipalName = 'anna@contoso.com'; proxyAddresses = @('SMTP:anna@contoso.com', 'sip:anna@contoso.com') }
            [pscustomobject]@{ Identity = 'uwe'; mail = 'uwe@contoso.com'; userPrincipalName = 'uwe@contoso.com'; proxyAddresses = @('SMTP:uwe@contoso.com', 'sip:uwe vogel@contoso.com') }
            [pscustomobject]@{ Identity = 'vera'; mail = $null; userPrincipalName = 'vera@contoso.com'; proxyAddresses = @('sip:vera@contoso.com') }
        )
    }

    It 'are found, each with all that is wrong' {
        $sip = $users | Test-ExoLyncSipAddress | Where-Object Status -EQ 'Fail'
        $sip.Identity | Should -Be 'uwe'
        $sip.Finding.Check | Should -Contain 'Sip.Character'
    }

    It 'are handed to the help desk as a list' {
        $list = $users | Test-ExoLyncMailAddress | Where-Object Status -EQ 'Fail' | Select-Object -Property Identity, Message | ConvertTo-Csv -NoTypeInformation
        $list -match 'vera' | Should -HaveCount 1
    }

    It 'do not stop the rest when an object is no user at all' {
        $mixed = @($users[0], [pscustomobject]@{ Colour = 'blue' }, $users[1])
        $results = $mixed | Test-ExoLyncSipAddress -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem | Should -HaveCount 1
        $results.Identity | Should -Be 'anna', 'uwe'
    }
}
