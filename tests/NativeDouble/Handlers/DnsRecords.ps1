# Zones and records of a DNS server: State.DnsZone and State.DnsRecord.

$null = $script:Initializers.Add({
        $script:State.DnsZone = [System.Collections.ArrayList]::new()
        $script:State.DnsRecord = [System.Collections.ArrayList]::new()
        $null = $script:State.DnsZone.Add('contoso.com')
    })

# The properties of a record's data, in the order of -RecordData.
$script:DnsData = @{
    A = @('IPv4Address'); AAAA = @('IPv6Address'); CNAME = @('HostNameAlias'); SRV = @('Priority', 'Weight', 'Port', 'DomainName')
}

$script:Handlers['Add-DnsServerPrimaryZone'] = {
    param($Bound)

    if ($Bound.Name -in $script:State.DnsZone) { throw "The zone '$($Bound.Name)' exists already." }
    $null = $script:State.DnsZone.Add($Bound.Name)
}

$script:Handlers['Add-DnsServerResourceRecordA'] = {
    param($Bound)

    foreach ($address in @($Bound.IPv4Address)) { Add-DnsRecord $Bound 'A' "$address" }
}
$script:Handlers['Add-DnsServerResourceRecordCName'] = { param($Bound) Add-DnsRecord $Bound 'CNAME' $Bound.HostNameAlias }

$script:Handlers['Add-DnsServerResourceRecord'] = {
    param($Bound, $Call)

    $type = $Call.ParameterSet.ToUpperInvariant()
    if (-not $script:DnsData.ContainsKey($type)) { throw "The double keeps no records of the parameter set '$($Call.ParameterSet)'." }
    Add-DnsRecord $Bound $type (@(foreach ($property in $script:DnsData[$type]) { "$($Bound[$property])" }) -join ' ')
}

$script:Handlers['Get-DnsServerResourceRecord'] = {
    param($Bound)

    Assert-DnsZone $Bound
    $here = @($script:State.DnsRecord | Where-Object { $_.ZoneName -eq $Bound.ZoneName })
    if ($Bound['Name']) {
        # Without -Node, the names below it, too.
        $here = @($here | Where-Object { $_.Name -eq $Bound.Name -or (-not $Bound['Node'] -and $_.Name -like "*.$($Bound.Name)") })
        if (-not $here) { throw (New-DnsError "Failed to get $($Bound.Name) record in $($Bound.ZoneName) zone." 'WIN32 9714') }
    }
    foreach ($record in $here) {
        if ($Bound['RRType'] -and $record.Type -ne $Bound.RRType) { continue }
        $data = [pscustomobject] @{}
        $values = $record.Data -split ' '
        $properties = $script:DnsData[$record.Type]
        for ($index = 0; $index -lt $properties.Count; $index++) { $data.PSObject.Properties.Add([psnoteproperty]::new($properties[$index], $values[$index])) }
        [pscustomobject] @{ HostName = $record.Name; RecordType = $record.Type; RecordClass = 'IN'; TimeToLive = [timespan] $record.TimeToLive; RecordData = $data }
    }
}

$script:Handlers['Remove-DnsServerResourceRecord'] = {
    param($Bound)

    Assert-DnsZone $Bound
    $doomed = @($script:State.DnsRecord | Where-Object {
            $_.ZoneName -eq $Bound.ZoneName -and $_.Name -eq $Bound.Name -and $_.Type -eq $Bound.RRType -and
            (-not $Bound['RecordData'] -or $_.Data -eq (@($Bound.RecordData) -join ' '))
        })
    if (-not $doomed) { throw (New-DnsError "Cannot find the record '$($Bound.Name)' in '$($Bound.ZoneName)'." 'WIN32 9714') }
    foreach ($record in $doomed) { $script:State.DnsRecord.Remove($record) }
}

function Add-DnsRecord {
    param([hashtable] $Bound, [string] $Type, [string] $Data)

    Assert-DnsZone $Bound
    foreach ($record in $script:State.DnsRecord) {
        if ($record.ZoneName -eq $Bound.ZoneName -and $record.Name -eq $Bound.Name) {
            if ($record.Type -eq $Type -and $record.Data -eq $Data) { throw (New-DnsError "The record '$($Bound.Name)' exists already." 'WIN32 9711') }
            if ($Type -eq 'CNAME' -or $record.Type -eq 'CNAME') { throw (New-DnsError "The name '$($Bound.Name)' has other records, beside which no alias can be." 'WIN32 9709') }
        }
    }
    $time = if ($Bound['TimeToLive']) { "$($Bound.TimeToLive)" } else { '01:00:00' }
    $null = $script:State.DnsRecord.Add([pscustomobject] @{ ZoneName = $Bound.ZoneName; Name = $Bound.Name; Type = $Type; Data = $Data; TimeToLive = $time })
}

function Assert-DnsZone {
    param([hashtable] $Bound)

    if ($Bound.ZoneName -notin $script:State.DnsZone) { throw (New-DnsError "The zone $($Bound.ZoneName) was not found." 'WIN32 9601') }
}

# An error with the id of the DNS server's cmdlets.
function New-DnsError {
    param([string] $Message, [string] $Id)

    [System.Management.Automation.ErrorRecord]::new([System.InvalidOperationException]::new($Message), $Id, 'ObjectNotFound', $null)
}
