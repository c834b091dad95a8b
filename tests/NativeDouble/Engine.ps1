# Calls, faults and state.

# Runs one call of a native command: counted, stopped by a fault where one is set, and changing state only where ShouldProcess says so.
function Invoke-NativeCommand {
    param([string] $Name, [System.Collections.IDictionary] $Bound, [System.Management.Automation.PSCmdlet] $Cmdlet)

    $arguments = @{}
    foreach ($key in $Bound.Keys) { $arguments[$key] = $Bound[$key] }
    $call = [pscustomobject] @{
        Command = $Name
        Parameters = $arguments
        ParameterSet = $Cmdlet.ParameterSetName
        Changing = $Name -notmatch '^(Get|Test|Export)-'
        Executed = $false
    }
    $null = $script:Calls.Add($call)
    if ($call.Changing -and $Cmdlet.MyInvocation.MyCommand.Parameters.ContainsKey('WhatIf') -and -not $Cmdlet.ShouldProcess("$($arguments['Identity'])", $Name)) {
        return
    }

    try {
        $fault = Get-DueFault $Name
        if ($fault -and -not $fault.AfterChange) { Stop-NativeDouble $fault; throw $fault.Message }
        $call.Executed = $true
        $output = @()
        if ($script:Handlers.ContainsKey($Name)) { $output = @(& $script:Handlers[$Name] $arguments $call) }
        if ($fault) { Stop-NativeDouble $fault; throw $fault.Message }
        foreach ($item in $output) {
            if ($script:Remote) {
                $item = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($item, 2))
            }
            $Cmdlet.WriteObject($item)
        }
    }
    catch {
        # An error record that a handler made keeps its id, as the native one has it.
        $id = if ($_.FullyQualifiedErrorId -like 'WIN32 *') { $_.FullyQualifiedErrorId } else { "$Name.Failed" }
        $record = [System.Management.Automation.ErrorRecord]::new($_.Exception, $id, 'InvalidOperation', $arguments['Identity'])
        if ($script:Remote -or ($fault -and $fault.NonTerminating)) { $Cmdlet.WriteError($record) } else { $Cmdlet.ThrowTerminatingError($record) }
    }
}

function Get-DueFault {
    param([string] $Name)

    foreach ($fault in @($script:Faults)) {
        if ($fault.Command -eq $Name) {
            $fault.Call--
            if ($fault.Call -eq 0) {
                $null = $script:Faults.Remove($fault)
                return $fault
            }
        }
    }
}

# Ends the process at once, as a fault with -KillAndSave asks for: the organization outlives it, in a file.
function Stop-NativeDouble {
    param($Fault)

    if ($Fault.KillAndSave) {
        Save-NativeDoubleState $Fault.KillAndSave
        [System.Diagnostics.Process]::GetCurrentProcess().Kill()
        [System.Threading.Thread]::Sleep([System.Threading.Timeout]::Infinite)
    }
}

function Save-NativeDoubleState {
    param([string] $Path)

    [System.IO.File]::WriteAllText($Path, [System.Management.Automation.PSSerializer]::Serialize($script:State, 5))
}

function Restore-NativeDoubleState {
    param([string] $Path)

    $saved = [System.Management.Automation.PSSerializer]::Deserialize([System.IO.File]::ReadAllText($Path))
    foreach ($key in @($saved.Keys)) { $script:State[$key] = $saved[$key] }
    # A file has no enumerations of the session.
    foreach ($provider in @($script:State.HostingProvider) + @($script:State.PublicProvider)) {
        if ($provider) { $provider.VerificationLevel = [VerificationLevelType] [int] $provider.VerificationLevel }
    }
}

# Makes one coming call of a command fail: before it changes anything or, as a lost connection does, after.
function Set-NativeDoubleFault {
    param([string] $Command, [int] $Call = 1, [string] $Message = 'The fault that the test asked for.', [switch] $AfterChange, [switch] $NonTerminating, [string] $KillAndSave)

    $null = $script:Faults.Add([pscustomobject] @{
            Command = $Command; Call = $Call; Message = $Message; AfterChange = [bool] $AfterChange; NonTerminating = [bool] $NonTerminating; KillAndSave = $KillAndSave
        })
}

function Clear-NativeDoubleFault { $script:Faults.Clear() }

# The calls made so far, in order. -Changing: only those that were meant to change something, -WhatIf included.
function Get-NativeDoubleCall {
    param([switch] $Changing, [switch] $Executed)

    $script:Calls | Where-Object { (-not $Changing -or $_.Changing) -and (-not $Executed -or $_.Executed) }
}

function Clear-NativeDoubleCall { $script:Calls.Clear() }

# The organization itself: tests may change it.
function Get-NativeDoubleState { $script:State }

# The organization as text: equal text, equal state.
function Get-NativeDoubleSnapshot { ConvertTo-SnapshotText $script:State }

function ConvertTo-SnapshotText {
    param($Value)

    if ($null -eq $Value) { return '' }
    if ($Value -is [System.Collections.IDictionary]) {
        $keys = [string[]] @($Value.Keys)
        [array]::Sort($keys, [System.StringComparer]::Ordinal)
        return '{' + (@(foreach ($key in $keys) { "$key=" + (ConvertTo-SnapshotText $Value[$key]) }) -join ';') + '}'
    }
    if ($Value -is [System.Management.Automation.PSCustomObject]) {
        $names = [string[]] @($Value.PSObject.Properties | ForEach-Object { $_.Name })
        [array]::Sort($names, [System.StringComparer]::Ordinal)
        return '{' + (@(foreach ($name in $names) { "$name=" + (ConvertTo-SnapshotText $Value.$name) }) -join ';') + '}'
    }
    if ($Value -is [System.Collections.IEnumerable] -and $Value -isnot [string]) {
        $items = [string[]] @(foreach ($item in $Value) { ConvertTo-SnapshotText $item })
        [array]::Sort($items, [System.StringComparer]::Ordinal)
        return '[' + ($items -join ',') + ']'
    }
    "$Value"
}

# An object as a native cmdlet returns it: a copy, so that nobody changes the organization through it.
function Copy-NativeObject {
    param([Parameter(ValueFromPipeline)] $InputObject)

    process { $InputObject.PSObject.Copy() }
}

# The objects of a list that -Identity and -Filter name; an unknown identity is an error, an unmatched filter is not.
function Select-NativeObject {
    param([System.Collections.IList] $List, [hashtable] $Bound, [string] $Kind)

    if ($Bound.ContainsKey('Identity')) {
        $found = @(Find-NativeObject $List $Bound.Identity)
        if (-not $found) { throw "Cannot find the $Kind '$($Bound.Identity)'." }
        $found | Copy-NativeObject
    }
    elseif ($Bound.ContainsKey('Filter')) { $List | Where-Object { $_.Identity -like $Bound.Filter } | Copy-NativeObject }
    else { $List | Copy-NativeObject }
}

function Find-NativeObject {
    param([System.Collections.IList] $List, [string] $Identity)

    foreach ($item in $List) { if ($item.Identity -eq $Identity) { return $item } }
}

# Sets those properties of an object that the call names, or that the object given as -Instance carries.
function Set-NativeProperty {
    param($Target, [hashtable] $Bound, [string[]] $Except = @())

    $instance = $Bound['Instance']
    foreach ($property in @($Target.PSObject.Properties)) {
        if ($property.Name -in $Except) { continue }
        if ($Bound.ContainsKey($property.Name)) { $property.Value = $Bound[$property.Name] }
        elseif ($null -ne $instance -and $instance.PSObject.Properties[$property.Name]) { $property.Value = $instance.PSObject.Properties[$property.Name].Value }
    }
}

# A fresh organization: an installation of the servers before any of the steps.
function Reset-NativeDouble {
    $script:State = @{}
    foreach ($initialize in $script:Initializers) { & $initialize }
    $script:Calls.Clear()
    $script:Faults.Clear()
}

$script:Initializers = [System.Collections.ArrayList]::new()
