# OAuth: one configuration, the token servers, the partner applications, and the certificate that signs tokens.

$null = $script:Initializers.Add({
        $script:State.OAuthConfiguration = [pscustomobject] @{
            PSTypeName = 'Microsoft.Rtc.Management.WritableConfig.Settings.SSAuth.OAuthSettings'
            Identity = 'Global'
            Realm = 'contoso.com'
            ServiceName = ''
            ClientAuthorizationOAuthServerIdentity = ''
            ExchangeAutodiscoverUrl = ''
            ExchangeAutodiscoverAllowedDomains = ''
            ClientAdalAuthOverride = ''
            AlternateAudienceUrl = ''
        }
        $script:State.OAuthServer = [System.Collections.ArrayList]::new()
        $script:State.PartnerApplication = [System.Collections.ArrayList]::new()
        # Metadata documents that cannot be fetched when a server or an application is created from them.
        $script:State.UnreachableUrl = [System.Collections.ArrayList]::new()
        $script:State.Certificate = [System.Collections.ArrayList]::new()
        $null = $script:State.Certificate.Add([pscustomobject] @{
                PSTypeName = 'Microsoft.Rtc.Management.Deployment.CertificateReference'
                Thumbprint = '0123456789ABCDEF0123456789ABCDEF01234567'
                Use = 'OAuthTokenIssuer'
                Subject = 'CN=contoso.com'
                Issuer = 'CN=Contoso Issuing CA'
                NotBefore = [datetime] '2026-01-01'
                NotAfter = [datetime] '2028-01-01'
            })
    })

$script:Handlers['Get-CsCertificate'] = {
    param($Bound)

    $script:State.Certificate | Where-Object { -not $Bound.ContainsKey('Type') -or $_.Use -in $Bound.Type } | Copy-NativeObject
}

$script:Handlers['Get-CsOAuthConfiguration'] = { $script:State.OAuthConfiguration | Copy-NativeObject }
$script:Handlers['Set-CsOAuthConfiguration'] = { param($Bound) Set-NativeProperty $script:State.OAuthConfiguration $Bound -Except 'Identity' }

$script:Handlers['Get-CsOAuthServer'] = { param($Bound) Select-NativeObject $script:State.OAuthServer $Bound 'OAuth server' }

$script:Handlers['New-CsOAuthServer'] = {
    param($Bound)

    if (Find-NativeObject $script:State.OAuthServer $Bound.Identity) { throw "The OAuth server '$($Bound.Identity)' exists already." }
    Assert-Reachable $Bound['MetadataUrl']
    $new = [pscustomobject] @{
        PSTypeName = 'Microsoft.Rtc.Management.WritableConfig.Settings.SSAuth.OAuthServer#Decorated'
        Identity = $Bound.Identity
        Name = $Bound.Identity
        MetadataUrl = $null
        Realm = $null
        Type = 'Unknown'
        AcceptSecurityIdentifierInformation = $false
        AuthorizationUriOverride = $null
    }
    Set-NativeProperty $new $Bound -Except 'Identity', 'Name'
    if (-not $Bound['InMemory']) { $null = $script:State.OAuthServer.Add($new) }
    $new | Copy-NativeObject
}

$script:Handlers['Set-CsOAuthServer'] = {
    param($Bound)

    Assert-Reachable $Bound['MetadataUrl']
    Set-NativeProperty (Resolve-NativeObject $script:State.OAuthServer $Bound 'OAuth server') $Bound -Except 'Identity', 'Name'
}

$script:Handlers['Remove-CsOAuthServer'] = {
    param($Bound)

    $script:State.OAuthServer.Remove((Resolve-NativeObject $script:State.OAuthServer $Bound 'OAuth server'))
}

$script:Handlers['Get-CsPartnerApplication'] = { param($Bound) Select-NativeObject $script:State.PartnerApplication $Bound 'partner application' }

$script:Handlers['New-CsPartnerApplication'] = {
    param($Bound)

    if (Find-NativeObject $script:State.PartnerApplication $Bound.Identity) { throw "The partner application '$($Bound.Identity)' exists already." }
    Assert-Reachable $Bound['MetadataUrl']
    $new = [pscustomobject] @{
        PSTypeName = 'Microsoft.Rtc.Management.WritableConfig.Settings.SSAuth.PartnerApplication#Decorated'
        Identity = $Bound.Identity
        AuthToken = $null
        Name = $Bound.Identity
        ApplicationIdentifier = $null
        Realm = $null
        ApplicationTrustLevel = $null
        AcceptSecurityIdentifierInformation = $false
        Enabled = $true
    }
    Set-PartnerApplicationValue $new $Bound
    if (-not $Bound['InMemory']) { $null = $script:State.PartnerApplication.Add($new) }
    $new | Copy-NativeObject
}

$script:Handlers['Set-CsPartnerApplication'] = {
    param($Bound)

    Assert-Reachable $Bound['MetadataUrl']
    Set-PartnerApplicationValue (Resolve-NativeObject $script:State.PartnerApplication $Bound 'partner application') $Bound
}

$script:Handlers['Remove-CsPartnerApplication'] = {
    param($Bound)

    $script:State.PartnerApplication.Remove((Resolve-NativeObject $script:State.PartnerApplication $Bound 'partner application'))
}

function Set-PartnerApplicationValue {
    param($Application, [hashtable] $Bound)

    Set-NativeProperty $Application $Bound -Except 'Identity', 'Name', 'AuthToken'
    if ($Bound['Instance']) { $Application.AuthToken = $Bound.Instance.AuthToken }
    if ($Bound['MetadataUrl']) {
        $Application.AuthToken = "Value=$($Bound.MetadataUrl)"
        # The identifier comes with the metadata of the application.
        $Application.ApplicationIdentifier = '00000002-0000-0ff1-ce00-000000000000'
    }
    if ($Bound['UseOAuthServer']) { $Application.AuthToken = 'UseOAuthServer' }
}

function Assert-Reachable {
    param([string] $Url)

    if ($Url -in $script:State.UnreachableUrl) { throw "Cannot read the metadata document at '$Url'." }
}

function Resolve-NativeObject {
    param([System.Collections.IList] $List, [hashtable] $Bound, [string] $Kind)

    $identity = if ($Bound['Instance']) { $Bound.Instance.Identity } else { $Bound['Identity'] }
    $found = Find-NativeObject $List $identity
    if (-not $found) { throw "Cannot find the $Kind '$identity'." }
    $found
}
