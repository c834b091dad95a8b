# The Access Edge configuration: one, global. Its output says RoutingMethod, where the input has a switch.

$null = $script:Initializers.Add({
        $script:State.AccessEdge = [pscustomobject] @{
            PSTypeName = 'Microsoft.Rtc.Management.WritableConfig.Settings.Edge.DisplayAccessEdgeSettingsDnsSrvRouting'
            Identity = 'Global'
            AllowAnonymousUsers = $false
            AllowFederatedUsers = $false
            AllowOutsideUsers = $false
            BeClearingHouse = $false
            EnablePartnerDiscovery = $false
            EnableArchivingDisclaimer = $false
            EnableUserReplicator = $false
            KeepCrlsUpToDateForPeers = $true
            MarkSourceVerifiableOnOutgoingMessages = $true
            OutgoingTlsCountForFederatedPartners = [uint32] 4
            RoutingMethod = 'UseDnsSrvRouting'
            DefaultRouteFqdn = $null
        }
    })

$script:Handlers['Get-CsAccessEdgeConfiguration'] = {
    param($Bound)

    $output = $script:State.AccessEdge | Copy-NativeObject
    if ($output.RoutingMethod -eq 'UseDnsSrvRouting') { $output.PSObject.Properties.Remove('DefaultRouteFqdn') }
    else { 'BeClearingHouse', 'EnablePartnerDiscovery' | ForEach-Object { $output.PSObject.Properties.Remove($_) } }
    $output
}

$script:Handlers['Set-CsAccessEdgeConfiguration'] = {
    param($Bound)

    if ($Bound.ContainsKey('Identity') -and $Bound.Identity -ne 'global') { throw "Cannot find the Access Edge configuration '$($Bound.Identity)'." }
    if ($Bound['UseDefaultRouting']) {
        if ($script:State.HostingProvider.Count + $script:State.PublicProvider.Count -gt 0) {
            throw 'Delete all hosting providers and public providers before default routing is turned on.'
        }
        # Each way of routing has settings of its own, which go with it.
        $script:State.AccessEdge.RoutingMethod = 'UseDefaultRouting'
        $script:State.AccessEdge.EnablePartnerDiscovery = $false
        $script:State.AccessEdge.BeClearingHouse = $false
    }
    if ($Bound['UseDnsSrvRouting']) {
        $script:State.AccessEdge.RoutingMethod = 'UseDnsSrvRouting'
        $script:State.AccessEdge.DefaultRouteFqdn = $null
    }
    elseif ($Bound.ContainsKey('EnablePartnerDiscovery') -or $Bound.ContainsKey('BeClearingHouse')) {
        throw 'EnablePartnerDiscovery and BeClearingHouse need -UseDnsSrvRouting.'
    }
    Set-NativeProperty $script:State.AccessEdge $Bound -Except 'Identity', 'RoutingMethod'
}
