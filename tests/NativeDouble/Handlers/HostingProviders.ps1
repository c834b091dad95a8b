# Hosting providers and public providers: Identity and ProxyFqdn are unique across both, and ProxyFqdn is never changed.

$null = $script:Initializers.Add({
        $script:State.HostingProvider = [System.Collections.ArrayList]::new()
        $script:State.PublicProvider = [System.Collections.ArrayList]::new()
        $null = $script:State.PublicProvider.Add([pscustomobject] @{
                PSTypeName = 'Microsoft.Rtc.Management.WritableConfig.Settings.Edge.DisplayPublicProvider'
                Identity = 'Messenger'; Name = 'Messenger'; ProxyFqdn = 'federation.messenger.msn.com'
                VerificationLevel = [VerificationLevelType]::UseSourceVerification; Enabled = $false
            })
    })

$script:Handlers['Get-CsHostingProvider'] = { param($Bound) Select-NativeObject $script:State.HostingProvider $Bound 'hosting provider' }
$script:Handlers['Get-CsPublicProvider'] = { param($Bound) Select-NativeObject $script:State.PublicProvider $Bound 'public provider' }

$script:Handlers['New-CsHostingProvider'] = {
    param($Bound)

    if ($script:State.AccessEdge.RoutingMethod -eq 'UseDefaultRouting') {
        throw 'A hosting provider cannot be created while the Access Edge uses default routing.'
    }
    foreach ($provider in @($script:State.HostingProvider) + @($script:State.PublicProvider)) {
        if ($provider.Identity -eq $Bound.Identity) { throw "The provider '$($Bound.Identity)' exists already." }
        if ($provider.ProxyFqdn -eq $Bound.ProxyFqdn) { throw "The proxy server '$($Bound.ProxyFqdn)' belongs to the provider '$($provider.Identity)'." }
    }
    $new = [pscustomobject] @{
        PSTypeName = 'Microsoft.Rtc.Management.WritableConfig.Settings.Edge.DisplayHostingProvider'
        Identity = $Bound.Identity
        Name = $Bound.Identity
        ProxyFqdn = $Bound.ProxyFqdn
        VerificationLevel = [VerificationLevelType]::AlwaysVerifiable
        Enabled = $Bound.Enabled
        EnabledSharedAddressSpace = $Bound.EnabledSharedAddressSpace
        HostsOCSUsers = $Bound.HostsOCSUsers
        IsLocal = $false
        AutodiscoverUrl = $null
        SipClientPort = [uint64] 443
    }
    Set-HostingProviderValue $new $Bound
    if (-not $Bound['InMemory']) { $null = $script:State.HostingProvider.Add($new) }
    $new | Copy-NativeObject
}

$script:Handlers['Set-CsHostingProvider'] = {
    param($Bound)

    $provider = Resolve-HostingProvider $Bound
    if ($Bound['Instance'] -and $Bound.Instance.ProxyFqdn -ne $provider.ProxyFqdn) { throw 'The ProxyFqdn of a hosting provider cannot be changed.' }
    Set-HostingProviderValue $provider $Bound
}

$script:Handlers['Remove-CsHostingProvider'] = {
    param($Bound)

    $script:State.HostingProvider.Remove((Resolve-HostingProvider $Bound))
}

$script:Handlers['Enable-CsHostingProvider'] = {
    param($Bound)

    $provider = Resolve-HostingProvider $Bound
    if ($provider.Enabled) { throw "The hosting provider '$($provider.Identity)' is enabled already." }
    $provider.Enabled = $true
}

$script:Handlers['Disable-CsHostingProvider'] = {
    param($Bound)

    $provider = Resolve-HostingProvider $Bound
    if (-not $provider.Enabled) { throw "The hosting provider '$($provider.Identity)' is disabled already." }
    $provider.Enabled = $false
}

function Resolve-HostingProvider {
    param([hashtable] $Bound)

    $identity = if ($Bound['Instance']) { $Bound.Instance.Identity } else { $Bound['Identity'] }
    $provider = Find-NativeObject $script:State.HostingProvider $identity
    if (-not $provider) { throw "Cannot find the hosting provider '$identity'." }
    $provider
}

function Set-HostingProviderValue {
    param($Provider, [hashtable] $Bound)

    Set-NativeProperty $Provider $Bound -Except 'Identity', 'Name', 'ProxyFqdn'
    $Provider.VerificationLevel = [VerificationLevelType] "$($Provider.VerificationLevel)"
}
