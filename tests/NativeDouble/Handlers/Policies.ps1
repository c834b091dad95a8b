# Policies, domains and replication.

$null = $script:Initializers.Add({
        $script:State.ExternalAccessPolicy = [System.Collections.ArrayList]::new()
        $null = $script:State.ExternalAccessPolicy.Add([pscustomobject] @{
                PSTypeName = 'Microsoft.Rtc.Management.WritableConfig.Policy.ExternalAccess.ExternalAccessPolicy'
                Identity = 'Global'; Description = ''; EnableFederationAccess = $false; EnableXmppAccess = $false
                EnablePublicCloudAccess = $false; EnablePublicCloudAudioVideoAccess = $false; EnableOutsideAccess = $false
            })
        $script:State.UserServicesPolicy = [System.Collections.ArrayList]::new()
        $null = $script:State.UserServicesPolicy.Add([pscustomobject] @{
                PSTypeName = 'Microsoft.Rtc.Management.WritableConfig.Policy.UserServices.UserServicesPolicy'
                Identity = 'Global'; UcsAllowed = $true; MigrationDelayInDays = 0; EnableAwaySinceIndication = $false
            })
        $script:State.AllowedDomain = [System.Collections.ArrayList]::new()
        $script:State.SipDomain = [System.Collections.ArrayList]::new()
        $null = $script:State.SipDomain.Add([pscustomobject] @{ Identity = 'contoso.com'; Name = 'contoso.com'; IsDefault = $true })
        $script:State.Replica = [System.Collections.ArrayList]::new()
        foreach ($replica in 'fe01.contoso.com', 'edge01.contoso.com') {
            $null = $script:State.Replica.Add([pscustomobject] @{ ReplicaFqdn = $replica; UpToDate = $true })
        }
    })

$script:Handlers['Get-CsExternalAccessPolicy'] = { param($Bound) Select-NativeObject $script:State.ExternalAccessPolicy $Bound 'external access policy' }
$script:Handlers['Get-CsUserServicesPolicy'] = { param($Bound) Select-NativeObject $script:State.UserServicesPolicy $Bound 'user services policy' }
$script:Handlers['Get-CsAllowedDomain'] = { param($Bound) Select-NativeObject $script:State.AllowedDomain $Bound 'allowed domain' }
$script:Handlers['Get-CsSipDomain'] = { param($Bound) Select-NativeObject $script:State.SipDomain $Bound 'SIP domain' }

$script:Handlers['Set-CsExternalAccessPolicy'] = {
    param($Bound)

    Set-Policy $script:State.ExternalAccessPolicy $Bound 'external access policy'
}

$script:Handlers['Set-CsUserServicesPolicy'] = {
    param($Bound)

    Set-Policy $script:State.UserServicesPolicy $Bound 'user services policy'
}

$script:Handlers['Get-CsManagementStoreReplicationStatus'] = {
    param($Bound)

    foreach ($replica in $script:State.Replica) {
        if (-not $Bound['ReplicaFqdn'] -or $replica.ReplicaFqdn -eq $Bound.ReplicaFqdn) {
            [pscustomobject] @{
                UpToDate = $replica.UpToDate
                ReplicaFqdn = $replica.ReplicaFqdn
                LastStatusReport = [datetime] '2026-11-23T02:00:00'
                LastUpdateCreation = [datetime] '2026-11-23T01:59:00'
                ProductVersion = '5.0.8308.0'
            }
        }
    }
}

$script:Handlers['Invoke-CsManagementStoreReplication'] = {
    param($Bound)

    foreach ($replica in $script:State.Replica) {
        if (-not $Bound['ReplicaFqdn'] -or $replica.ReplicaFqdn -eq $Bound.ReplicaFqdn) { $replica.UpToDate = $true }
    }
}

# Without an identity, the global policy.
function Set-Policy {
    param([System.Collections.IList] $List, [hashtable] $Bound, [string] $Kind)

    if (-not $Bound['Identity'] -and -not $Bound['Instance']) { $Bound.Identity = 'Global' }
    Set-NativeProperty (Resolve-NativeObject $List $Bound $Kind) $Bound -Except 'Identity'
}
