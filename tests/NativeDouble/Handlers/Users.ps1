# Users of Active Directory, Lync and Exchange. Tests add them to the lists AdUser, CsUser and Mailbox of Get-NativeDoubleState.

$null = $script:Initializers.Add({
        $script:State.AdUser = [System.Collections.ArrayList]::new()
        $script:State.CsUser = [System.Collections.ArrayList]::new()
        $script:State.Mailbox = [System.Collections.ArrayList]::new()
    })

# The attributes that a parameter of Set-ADUser stands for.
$script:AdAttribute = @{ EmailAddress = 'mail'; UserPrincipalName = 'UserPrincipalName'; DisplayName = 'DisplayName' }

$script:Handlers['Get-ADUser'] = { param($Bound) Get-User $script:State.AdUser $Bound }
$script:Handlers['Get-CsUser'] = { param($Bound) Get-User $script:State.CsUser $Bound }
$script:Handlers['Get-CsAdUser'] = { param($Bound) Get-User $script:State.CsUser $Bound }
$script:Handlers['Get-Mailbox'] = { param($Bound) Get-User $script:State.Mailbox $Bound }
$script:Handlers['Get-EXOMailbox'] = $script:Handlers['Get-Mailbox']
$script:Handlers['Set-CsUser'] = { param($Bound) Set-NativeProperty (Resolve-User $script:State.CsUser $Bound) $Bound -Except 'Identity' }

$script:Handlers['Set-ADUser'] = {
    param($Bound)

    $user = Resolve-User $script:State.AdUser $Bound
    foreach ($parameter in $script:AdAttribute.Keys) {
        if ($Bound.ContainsKey($parameter)) { Set-Attribute $user $script:AdAttribute[$parameter] $Bound[$parameter] }
    }
    # The documented order: remove, add, replace, clear.
    foreach ($operation in 'Remove', 'Add', 'Replace') {
        if (-not $Bound.ContainsKey($operation)) { continue }
        foreach ($attribute in @($Bound[$operation].Keys)) {
            $given = @($Bound[$operation][$attribute])
            $present = @(if ($user.PSObject.Properties[$attribute]) { $user.$attribute } ) | Where-Object { $null -ne $_ }
            $values = switch ($operation) {
                'Remove' { @($present | Where-Object { $_ -cnotin $given }) }
                'Add' { @($present) + @($given | Where-Object { $_ -cnotin @($present) }) }
                'Replace' { $given }
            }
            Set-Attribute $user $attribute $(if (@($values).Count -eq 1 -and $attribute -ne 'proxyAddresses') { @($values)[0] } else { , @($values) })
        }
    }
    foreach ($attribute in @($Bound['Clear'])) {
        if ($attribute) { Set-Attribute $user $attribute $null }
    }
}

$script:Handlers['Set-Mailbox'] = {
    param($Bound)

    $mailbox = Resolve-User $script:State.Mailbox $Bound
    if ($Bound.ContainsKey('EmailAddresses')) {
        $addresses = $Bound.EmailAddresses
        $mailbox.EmailAddresses = if ($addresses -is [System.Collections.IDictionary]) {
            @(@($mailbox.EmailAddresses) | Where-Object { $_ -and $_ -notin @($addresses['Remove']) }) +
            @(@($addresses['Add']) | Where-Object { $_ -and $_ -notin @($mailbox.EmailAddresses) })
        }
        else { @($addresses) }
    }
    Set-NativeProperty $mailbox $Bound -Except 'Identity', 'EmailAddresses'
}
$script:Handlers['Set-RemoteMailbox'] = $script:Handlers['Set-Mailbox']

function Get-User {
    param([System.Collections.IList] $List, [hashtable] $Bound)

    if ($Bound.ContainsKey('Identity')) { Resolve-User $List $Bound | Copy-NativeObject } else { $List | Copy-NativeObject }
}

# The user that an identity names, by any of the properties that name one.
function Resolve-User {
    param([System.Collections.IList] $List, [hashtable] $Bound)

    $identity = if ($Bound['Identity']) { $Bound.Identity } else { $Bound['Instance'] }
    foreach ($user in $List) {
        foreach ($name in 'Identity', 'DistinguishedName', 'SamAccountName', 'ObjectGUID', 'Guid', 'ExternalDirectoryObjectId', 'UserPrincipalName', 'PrimarySmtpAddress', 'SipAddress', 'Alias') {
            $property = $user.PSObject.Properties[$name]
            if ($property -and "$($property.Value)" -eq "$identity") { return $user }
        }
    }
    throw "Cannot find the user '$identity'."
}

function Set-Attribute {
    param($User, [string] $Name, $Value)

    if ($User.PSObject.Properties[$Name]) { $User.PSObject.Properties[$Name].Value = $Value }
    else { $User.PSObject.Properties.Add([psnoteproperty]::new($Name, $Value)) }
}
