# What a careful administrator would write: the checks of the two commands as script functions, one pass, a dictionary for uniqueness, patterns compiled once.

function Get-AddressDuplicate($seen, $addresses, $identity) {
    foreach ($address in $addresses) {
        $owner = ''
        if (-not $seen.TryGetValue($address, [ref] $owner)) {
            $seen.Add($address, $identity)
        }
        elseif ($owner -ne $identity) {
            "Duplicate: $address is also an address of $owner"
        }
    }
}

function Test-SipAddressByScript {
    [CmdletBinding()]
    param([Parameter(Mandatory, ValueFromPipeline)] [psobject] $InputObject)

    begin {
        $seen = [System.Collections.Generic.Dictionary[string, string]]::new([System.StringComparer]::OrdinalIgnoreCase)
        $sipPattern = [regex]::new("^sip:[A-Za-z0-9\-_.!~*'()&=+$,;?/]+@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]*[a-z0-9]$", 'IgnoreCase, CultureInvariant, Compiled')
    }

    process {
        $findings = [System.Collections.Generic.List[string]]::new()
        $primary = [string] $InputObject.'msRTCSIP-PrimaryUserAddress'
        $mail = [string] $InputObject.mail
        $principal = [string] $InputObject.UserPrincipalName
        $sips = [System.Collections.Generic.List[string]]::new()
        $mine = [System.Collections.Generic.HashSet[string]]::new([System.StringComparer]::OrdinalIgnoreCase)
        foreach ($value in $InputObject.proxyAddresses) {
            if ($value.StartsWith('sip:', 'OrdinalIgnoreCase')) { $sips.Add($value) }
            elseif ($value.StartsWith('smtp:', 'OrdinalIgnoreCase')) { $null = $mine.Add($value.Substring(5)) }
        }
        if ($sips.Count -eq 0) { $findings.Add('Missing') }
        if ($sips.Count -gt 1) { $findings.Add('Multiple') }
        foreach ($value in @($sips) + $primary) {
            if (-not $value) { continue }
            if ($value.Length -gt 454) { $findings.Add('Length') }
            foreach ($character in $value.ToCharArray()) {
                if ($character -le ' ' -or $character -ge [char] 0x7f) { $findings.Add("Character: $value"); break }
            }
            if (-not $sipPattern.IsMatch($value)) { $findings.Add("Format: $value") }
            else { $null = $mine.Add($value.Substring(4)) }
            if ($value.Contains('&')) { $findings.Add('Ampersand') }
            if ($value.Contains("'")) { $findings.Add('Apostrophe') }
        }
        foreach ($value in $sips) {
            if ($value.Length -gt 256) { $findings.Add('ProxyLength') }
            if ($primary -and $value -ne $primary) { $findings.Add('DiffersFromPrimaryUserAddress') }
        }
        if ($primary -and $mail -and $primary.Substring(4) -ne $mail) { $findings.Add('DiffersFromMail') }
        if ($primary -and $principal -and $primary.Substring(4) -ne $principal) { $findings.Add('DiffersFromUserPrincipalName') }
        if ($mail) { $null = $mine.Add($mail) }
        if ($principal) { $null = $mine.Add($principal) }
        foreach ($duplicate in Get-AddressDuplicate $seen $mine $InputObject.DistinguishedName) { $findings.Add($duplicate) }
        [pscustomobject] @{
            Identity = $InputObject.DistinguishedName; SipAddress = $primary; Status = $(if ($findings.Count) { 'Fail' } else { 'Pass' }); Finding = $findings
        }
    }
}

function Test-MailAddressByScript {
    [CmdletBinding()]
    param([Parameter(Mandatory, ValueFromPipeline)] [psobject] $InputObject)

    begin {
        $seen = [System.Collections.Generic.Dictionary[string, string]]::new([System.StringComparer]::OrdinalIgnoreCase)
        $mailPattern = [regex]::new("^[A-Za-z0-9!#$%&'*+/=?^_``{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_``{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]*[a-z0-9]$", 'IgnoreCase, CultureInvariant, Compiled')
    }

    process {
        $findings = [System.Collections.Generic.List[string]]::new()
        $mail = [string] $InputObject.mail
        $sip = ([string] $InputObject.'msRTCSIP-PrimaryUserAddress') -replace '^sip:'
        $principal = [string] $InputObject.UserPrincipalName
        $primaries = [System.Collections.Generic.List[string]]::new()
        $mine = [System.Collections.Generic.HashSet[string]]::new([System.StringComparer]::OrdinalIgnoreCase)
        if (-not $mail) { $findings.Add('Missing') } else { $null = $mine.Add($mail) }
        foreach ($value in $InputObject.proxyAddresses) {
            if ($value.IndexOf(':') -lt 0) { $findings.Add('ProxyPrefix') }
            if ($value.StartsWith('smtp:', 'OrdinalIgnoreCase')) {
                $null = $mine.Add($value.Substring(5))
                if ($value.StartsWith('SMTP:', 'Ordinal')) { $primaries.Add($value.Substring(5)) }
            }
        }
        foreach ($address in $mine) {
            if ($address.Length -gt 256 -or $address.IndexOf('@') -gt 64) { $findings.Add('Length') }
            foreach ($character in $address.ToCharArray()) {
                if ($character -le ' ' -or [char]::IsControl($character)) { $findings.Add("Format: $address"); break }
            }
            if (-not $mailPattern.IsMatch($address)) { $findings.Add("Format: $address") }
        }
        if ($primaries.Count -gt 1) { $findings.Add('SeveralPrimaries') }
        if ($primaries.Count -and $mail -and $primaries -notcontains $mail) { $findings.Add('NotPrimary') }
        if ($sip -and $mail -and $sip -ne $mail) { $findings.Add('DiffersFromSip') }
        if ($sip) { $null = $mine.Add($sip) }
        if ($principal) { $null = $mine.Add($principal) }
        foreach ($duplicate in Get-AddressDuplicate $seen $mine $InputObject.DistinguishedName) { $findings.Add($duplicate) }
        [pscustomobject] @{
            Identity = $InputObject.DistinguishedName; Mail = $mail; Status = $(if ($findings.Count) { 'Fail' } else { 'Pass' }); Finding = $findings
        }
    }
}
