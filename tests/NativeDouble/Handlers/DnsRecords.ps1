# Zones and records of a DNS server: State.DnsZone and State.DnsRecord.

$null = $script:Initializers.Add({
        $script:State.DnsZone = [System.Collections.ArrayList]::new()
        $script:State.DnsRecord = [System.Collections.ArrayList]::new()
        $null = $script:State.DnsZone.Add('contoso.com')
    })

$script:Handlers['Add-DnsServerPrimaryZone'] = {
    param($Bound)

    if ($Bound.Name -in $script:State.DnsZone) { throw "The zone '$($Bound.Name)' exists already." }
    $null = $script:State.DnsZone.Add($Bound.Name)
}

$script:Handlers['Add-DnsServerResourceRecordA'] = { param($Bound) Add-DnsRecord $Bound 'A' "$(@($Bound.IPv4Address) -join ',')" }
$script:Handlers['Add-DnsServerResourceRecordCName'] = { param($Bound) Add-DnsRecord $Bound 'CNAME' $Bound.HostNameAlias }

$script:Handlers['Add-DnsServerResourceRecord'] = {
    param($Bound, $Call)

    $data = switch ($Call.ParameterSet) {
        'SRV' { "$($Bound.Priority) $($Bound.Weight) $($Bound.Port) $($Bound.DomainName)" }
        'CNAME' { $Bound.HostNameAlias }
        'A' { "$($Bound.IPv4Address)" }
        default { throw "The double keeps no records of the parameter set '$($Call.ParameterSet)'." }
    }
    Add-DnsRecord $Bound $Call.ParameterSet $data
}

$script:Handlers['Remove-DnsServerResourceRecord'] = {
    param($Bound)

    $doomed = @($script:State.DnsRecord | Where-Object { $_.ZoneName -eq $Bound.ZoneName -and $_.Name -eq $Bound.Name -and $_.Type -eq $Bound.RRType })
    if (-not $doomed) { throw "Cannot find the record '$($Bound.Name)' in '$($Bound.ZoneName)'." }
    foreach ($record in $doomed) { $script:State.DnsRecord.Remove($record) }
}

function Add-DnsRecord {
    param([hashtable] $Bound, [string] $Type, [string] $Data)

    if ($Bound.ZoneName -notin $script:State.DnsZone) { throw "Cannot find the zone '$($Bound.ZoneName)'." }
    foreach ($record in $script:State.DnsRecord) {
        if ($record.ZoneName -eq $Bound.ZoneName -and $record.Name -eq $Bound.Name -and $record.Type -eq $Type -and $record.Data -eq $Data) {
            throw "The record '$($Bound.Name)' exists already."
        }
    }
    $null = $script:State.DnsRecord.Add([pscustomobject] @{
            ZoneName = $Bound.ZoneName; Name = $Bound.Name; Type = $Type; Data = $Data; TimeToLive = "$($Bound['TimeToLive'])"
        })
}
