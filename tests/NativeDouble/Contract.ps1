# From the documented parameters to PowerShell functions.

# A parameter as a syntax line writes it: [[-A] <T>], [-A] <T>, [-A <T>], [-A], -A <T>, -A.
$script:SyntaxPattern = [regex] (
    '\[\[-(?<optionalPositional>\w+)\] <(?<type>[^>]+)>\]' +
    '|\[-(?<positional>\w+)\] <(?<type>[^>]+)>' +
    '|\[-(?<optional>\w+) <(?<type>[^>]+)>\]' +
    '|\[-(?<optionalSwitch>\w+)\]' +
    '|(?<=\s)-(?<named>\w+) <(?<type>[^>]+)>' +
    '|(?<=\s)-(?<switch>\w+)')

$script:KnownTypes = @{
    'Boolean' = 'bool'; 'System.Boolean' = 'bool'; 'SwitchParameter' = 'switch'; 'Guid' = 'guid'; 'PSObject' = 'psobject'
    'UInt16' = 'uint16'; 'UInt32' = 'uint32'; 'UInt64' = 'uint64'; 'Int16' = 'int16'; 'Int32' = 'int'; 'Int64' = 'long'
    'Hashtable' = 'hashtable'; 'DateTime' = 'datetime'; 'TimeSpan' = 'timespan'; 'Uri' = 'uri'; 'IPAddress' = 'ipaddress'
    'IPAddress[]' = 'ipaddress[]'; 'PSCredential' = 'pscredential'; 'SecureString' = 'securestring'
    'VerificationLevelType' = 'VerificationLevelType'
    # Collections with a syntax of their own: a list, or a hashtable with Add and Remove.
    'MultiValuedProperty' = 'object'; 'ProxyAddressCollection' = 'object'
    'IMicrosoftGraphKeyCredential[]' = 'object'
    'CimInstance' = 'object'; 'CimSession[]' = 'object'; 'ADUser' = 'object'; 'X509Certificate2' = 'object'
}

# Enumerations whose values the contract does not list; from the documentation's texts.
$script:KnownValues = @{
    'ApplicationTrustLevel' = @('Full', 'Application', 'User')
    'ExchFolder' = @('ConversationHistory', 'Inbox', 'Dumpster')
}

function Read-NativeContract {
    $all = [pscustomobject] @{}
    foreach ($file in 'lync-cmdlets.json', 'other-cmdlets.json', 'reading-cmdlets.json') {
        $path = [System.IO.Path]::GetFullPath("$PSScriptRoot/../contracts/$file")
        $document = [System.IO.File]::ReadAllText($path) | ConvertFrom-Json
        foreach ($command in $document.cmdlets.PSObject.Properties) {
            $all.PSObject.Properties.Add($command)
        }
    }
    $all
}

function ConvertTo-NativeType {
    param([string] $Type, [bool] $Remote)

    if ($script:KnownTypes.ContainsKey($Type)) {
        # The proxy of an implicit remoting session knows no native type.
        if ($Remote -and $Type -eq 'VerificationLevelType') { 'object' } else { $script:KnownTypes[$Type] }
    }
    elseif ($Type.EndsWith('[]')) { 'string[]' }
    else { 'string' }
}

# The text of a function that has the documented parameters and hands them to Invoke-NativeCommand.
function New-NativeFunction {
    param([string] $Name, [object] $Command, [bool] $ByPropertyName, [bool] $Remote)

    $parameters = [ordered] @{}
    $default = $null
    $first = $null
    $undemanding = $null
    foreach ($syntax in $Command.syntax.PSObject.Properties) {
        $set = $syntax.Name
        if ($set.EndsWith(' (Default)')) {
            $set = $set.Substring(0, $set.Length - 10)
            $default = $set
        }
        $demands = $false
        $position = 0
        foreach ($match in $script:SyntaxPattern.Matches(' ' + $syntax.Value.Substring($Name.Length))) {
            $form = $null
            foreach ($group in 'optionalPositional', 'positional', 'optional', 'optionalSwitch', 'named', 'switch') {
                if ($match.Groups[$group].Success) { $form = $group; break }
            }
            $parameter = $match.Groups[$form].Value
            if ($parameter -in 'WhatIf', 'Confirm', 'Verbose', 'Debug') { continue }
            if (-not $parameters.Contains($parameter)) {
                $type = if ($match.Groups['type'].Success) { $match.Groups['type'].Value } else { 'SwitchParameter' }
                $parameters[$parameter] = @{ Type = $type; Sets = [System.Collections.ArrayList]::new() }
            }
            $declaration = @{ Set = $set; Mandatory = $form -in 'positional', 'named', 'switch'; Position = $null }
            $demands = $demands -or $declaration.Mandatory
            if ($form -in 'positional', 'optionalPositional') {
                $declaration.Position = $position
                $position++
            }
            $null = $parameters[$parameter].Sets.Add($declaration)
        }
        if (-not $first) { $first = $set }
        if (-not $undemanding -and -not $demands) { $undemanding = $set }
    }

    $sets = @($Command.syntax.PSObject.Properties).Count
    $lines = foreach ($parameter in $parameters.Keys) {
        $declared = @($Command.parameters.$parameter.declarations | ForEach-Object { $_ })
        $pipeline = "$($declared | ForEach-Object { $_.pipeline })"
        $accepted = @($declared | ForEach-Object { $_.accepted } | Where-Object { $_ })
        # Documented once as an alias and once as a parameter: the parameter counts.
        $aliases = @($declared | ForEach-Object { $_.aliases } | Where-Object { $_ -and -not $parameters.Contains($_) })
        $type = $parameters[$parameter].Type
        if (-not $accepted -and $script:KnownValues.ContainsKey($type)) { $accepted = $script:KnownValues[$type] }
        $attributes = foreach ($declaration in $parameters[$parameter].Sets) {
            $arguments = @(
                if ($sets -gt 1) { "ParameterSetName = '$($declaration.Set)'" }
                if ($declaration.Mandatory) { 'Mandatory = $true' }
                if ($null -ne $declaration.Position) { "Position = $($declaration.Position)" }
                if ($pipeline -match 'ByValue' -or $pipeline -eq 'True') { 'ValueFromPipeline = $true' }
                if ($pipeline -match 'ByPropertyName' -or $pipeline -eq 'True' -or $ByPropertyName) { 'ValueFromPipelineByPropertyName = $true' }
            )
            "[Parameter($($arguments -join ', '))]"
        }
        $aliases = @($aliases | ForEach-Object { "'$_'" })
        $accepted = @($accepted | ForEach-Object { "'$_'" })
        "    $($attributes -join ' ')" +
        $(if ($aliases) { " [Alias($($aliases -join ', '))]" }) +
        $(if ($accepted) { " [ValidateSet($($accepted -join ', '))]" }) +
        " [$(ConvertTo-NativeType $type $Remote)] `$$parameter"
    }

    $shouldProcess = if ("$($Command.syntax.PSObject.Properties | ForEach-Object { $_.Value })" -match '-WhatIf') { '$true' } else { '$false' }
    # Where the documentation marks no default, the set that asks for nothing is what a call without parameters of any set means.
    foreach ($candidate in $undemanding, $first) { if (-not $default) { $default = $candidate } }
    "function $Name {`n" +
    "[CmdletBinding(SupportsShouldProcess = $shouldProcess, DefaultParameterSetName = '$default', PositionalBinding = `$false)]`n" +
    "param(`n$(@($lines) -join ",`n")`n)`n" +
    "process { Invoke-NativeCommand '$Name' `$PSBoundParameters `$PSCmdlet }`n}"
}
