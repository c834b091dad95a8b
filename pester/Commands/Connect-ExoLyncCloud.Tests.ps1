param([string] $ModulePath = "$PSScriptRoot/../../ExoLyncIntegration.psd1")

BeforeAll {
    Import-Module -Name $ModulePath -Force
}

# A sign-in with a token that another module already has needs no network, in both editions.
Describe 'Connect-ExoLyncCloud' {
    BeforeAll {
        function New-Token {
            param([hashtable] $Claim)
            $parts = foreach ($part in @{ alg = 'none'; typ = 'JWT' }, $Claim) {
                [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes(($part | ConvertTo-Json -Compress))).TrimEnd('=').Replace('+', '-').Replace('/', '_')
            }
            # As a token comes from a vault or from another module: never as plain text.
            $secure = New-Object -TypeName System.Security.SecureString
            (($parts -join '.') + '.').ToCharArray() | ForEach-Object { $secure.AppendChar($_) }
            $secure
        }

        $now = [DateTimeOffset]::UtcNow.ToUnixTimeSeconds()
        $claim = @{
            aud = 'https://graph.microsoft.com'; iss = 'https://sts.windows.net/'; tid = '7a1b6b1c-0000-4000-8000-000000000001'
            appid = '7a1b6b1c-0000-4000-8000-000000000002'; roles = @('User.Read.All'); nbf = $now - 60; exp = $now + 3600
        }
    }

    AfterEach {
        Disconnect-ExoLyncCloud
    }

    It 'takes the token of another module' {
        (Connect-ExoLyncCloud -AccessToken (New-Token $claim)).TenantId | Should -Be '7a1b6b1c-0000-4000-8000-000000000001'
        (Get-ExoLyncCloudConnection).CanRenew | Should -BeFalse
    }

    It 'refuses a token that has expired, and says so' {
        $old = $claim.Clone()
        $old.exp = $now - 30
        { Connect-ExoLyncCloud -AccessToken (New-Token $old) } | Should -Throw -ErrorId 'CloudTokenRejected,*'
        Get-ExoLyncCloudConnection | Should -BeNullOrEmpty
    }

    It 'keeps the token out of errors, history and what is displayed' {
        $token = New-Token $claim
        $shown = Connect-ExoLyncCloud -AccessToken $token | Format-List -Property * | Out-String
        $shown | Should -Not -Match 'eyJ'
        (Get-ExoLyncCloudConnection | ConvertTo-Json -Depth 3) | Should -Not -Match 'eyJ'
    }
}
