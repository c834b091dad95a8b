using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text;

namespace ExoLyncIntegration.PipelineBinding;

/// <summary>
/// Writes the function that stands before a native command. It has the native parameters, sets, positions, aliases and completions;
/// what it gets it hands on unchanged. Only a planned command from the pipeline it hands on as that command's parameters.
/// </summary>
internal static class CommandWrapper
{
    private const string PlanSet = "ExoLyncPlan";
    private const string NativeSet = "Native";

    /// <summary>Writes the function's body.</summary>
    public static string Write(CommandInfo native)
    {
        // Where any object is taken from the pipeline already, as by -Instance, a plan comes in the same way.
        var needsSet = !native.ParameterSets.SelectMany(static set => set.Parameters)
            .Any(static parameter => parameter.ValueFromPipeline && (parameter.ParameterType == typeof(PSObject) || parameter.ParameterType == typeof(object)));
        var name = CodeGeneration.EscapeSingleQuotedStringContent(native.Name);
        var body = new StringBuilder()
            .Append(Help(native))
            .Append("[CmdletBinding(PositionalBinding = $false, SupportsShouldProcess = ").Append(native.Parameters.ContainsKey("WhatIf") ? "$true" : "$false");
        if (DefaultSet(native, needsSet) is { } defaultSet)
        {
            body.Append(", DefaultParameterSetName = '").Append(CodeGeneration.EscapeSingleQuotedStringContent(defaultSet)).Append('\'');
        }

        return body
            .Append(")]\nparam(\n").Append(string.Join(",\n", Parameters(native, needsSet))).Append("\n)\n")
            .Append(needsSet ? PlanParameter : string.Empty)
            .Append(Blocks.Replace("{name}", name))
            .ToString();
    }

    // The parameter that takes a plan is there only while something is piped in: completion and Get-Command do not see it, and no
    // abbreviation of a native parameter's name meets it.
    private const string PlanParameter =
        $$"""
        dynamicparam {
            if ($MyInvocation.ExpectingInput) {
                $exoLyncAttribute = [System.Management.Automation.ParameterAttribute]::new()
                $exoLyncAttribute.ParameterSetName = '{{PlanSet}}'
                $exoLyncAttribute.Mandatory = $true
                $exoLyncAttribute.ValueFromPipeline = $true
                $exoLyncParameter = [System.Management.Automation.RuntimeDefinedParameter]::new('_ExoLyncPlan', [ExoLyncIntegration.Plans.PlanCommand], [System.Collections.ObjectModel.Collection[System.Attribute]] @($exoLyncAttribute))
                $exoLyncParameters = [System.Management.Automation.RuntimeDefinedParameterDictionary]::new()
                $exoLyncParameters.Add('_ExoLyncPlan', $exoLyncParameter)
                $exoLyncParameters
            }
        }

        """;

    private const string Blocks =
        """
        begin {
            try { $exoLyncNative = [ExoLyncIntegration.PipelineBinding.PipelineBindings]::Native('{name}') }
            catch { $PSCmdlet.ThrowTerminatingError([ExoLyncIntegration.PipelineBinding.PipelineBindings]::Error($_.Exception, '{name}')) }
            $exoLyncGiven = @{}
            foreach ($exoLyncName in $PSBoundParameters.Keys) {
                # The function's own output fills these already.
                if ('OutVariable', 'OutBuffer', 'PipelineVariable' -notcontains $exoLyncName) { $exoLyncGiven[$exoLyncName] = $PSBoundParameters[$exoLyncName] }
            }
            $exoLyncPipeline = $null
            $exoLyncPlanned = $false
        }
        process {
            try { $exoLyncParameters = [ExoLyncIntegration.PipelineBinding.PipelineBindings]::Planned('{name}', $_, $exoLyncGiven) }
            catch { $exoLyncPlanned = $true; $PSCmdlet.WriteError([ExoLyncIntegration.PipelineBinding.PipelineBindings]::Error($_.Exception, $null)); return }
            if ($null -ne $exoLyncParameters) {
                $exoLyncPlanned = $true
                & $exoLyncNative @exoLyncParameters
                return
            }
            if ($null -eq $exoLyncPipeline) {
                $exoLyncPipeline = { & $exoLyncNative @exoLyncGiven }.GetSteppablePipeline($MyInvocation.CommandOrigin)
                $exoLyncPipeline.Begin($PSCmdlet)
            }
            $exoLyncPipeline.Process($_)
        }
        end {
            if ($null -eq $exoLyncPipeline -and -not $exoLyncPlanned) {
                $exoLyncPipeline = { & $exoLyncNative @exoLyncGiven }.GetSteppablePipeline($MyInvocation.CommandOrigin)
                $exoLyncPipeline.Begin($PSCmdlet)
            }
            if ($null -ne $exoLyncPipeline) { $exoLyncPipeline.End() }
        }
        """;

    private static string? DefaultSet(CommandInfo native, bool needsSet)
    {
        var name = native.ParameterSets.FirstOrDefault(static set => set.IsDefault)?.Name;
        return name is null or ParameterAttribute.AllParameterSets
            ? needsSet && native.ParameterSets.Count == 1 ? NativeSet : null
            : name;
    }

    private static IEnumerable<string> Parameters(CommandInfo native, bool needsSet)
    {
        foreach (var parameter in native.Parameters.Values.Where(static parameter => !IsAutomatic(parameter.Name)))
        {
            var text = new StringBuilder("    ");
            foreach (var set in native.ParameterSets)
            {
                if (set.Parameters.FirstOrDefault(member => member.Name == parameter.Name) is { } member)
                {
                    text.Append(Declaration(member, SetName(set.Name, needsSet)));
                }
            }

            if (needsSet)
            {
                text.Append("[Parameter(ParameterSetName = '").Append(PlanSet).Append("')]");
            }

            text.Append(Attributes(parameter)).Append(TypeOf(parameter)).Append("${").Append(parameter.Name).Append('}');
            yield return text.ToString();
        }
    }

    private static string? SetName(string set, bool needsSet) =>
        set != ParameterAttribute.AllParameterSets ? set : needsSet ? NativeSet : null;

    private static string Declaration(CommandParameterInfo parameter, string? set)
    {
        var arguments = new List<string>();
        if (set is not null)
        {
            arguments.Add($"ParameterSetName = '{CodeGeneration.EscapeSingleQuotedStringContent(set)}'");
        }

        if (parameter.IsMandatory)
        {
            arguments.Add("Mandatory = $true");
        }

        if (parameter.Position >= 0)
        {
            arguments.Add("Position = " + parameter.Position.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (parameter.ValueFromPipeline)
        {
            arguments.Add("ValueFromPipeline = $true");
        }

        if (parameter.ValueFromPipelineByPropertyName)
        {
            arguments.Add("ValueFromPipelineByPropertyName = $true");
        }

        if (parameter.ValueFromRemainingArguments)
        {
            arguments.Add("ValueFromRemainingArguments = $true");
        }

        return $"[Parameter({string.Join(", ", arguments)})]";
    }

    // Validation is the native command's; what completion and mandatory parameters go by is repeated here.
    private static string Attributes(ParameterMetadata parameter)
    {
        var text = new StringBuilder();
        if (parameter.Aliases.Count > 0)
        {
            text.Append("[Alias(").Append(Quoted(parameter.Aliases)).Append(")]");
        }

        text.Append("[AllowNull()][AllowEmptyString()][AllowEmptyCollection()]");
        if (parameter.Attributes.OfType<ValidateSetAttribute>().FirstOrDefault() is { } allowed)
        {
            text.Append(Completer(allowed.ValidValues));
        }
        else if (parameter.ParameterType.IsEnum && !IsKnown(parameter.ParameterType))
        {
            text.Append(Completer(Enum.GetNames(parameter.ParameterType).OrderBy(static word => word, StringComparer.OrdinalIgnoreCase)));
        }

        return text.ToString();
    }

    private static string Completer(IEnumerable<string> values) =>
        $"[ArgumentCompleter({{ param($command, $parameter, $word) foreach ($value in @({Quoted(values)})) {{ if ($value -like \"$word*\") {{ $value }} }} }})]";

    private static string TypeOf(ParameterMetadata parameter) =>
        parameter.SwitchParameter ? "[switch] " : IsKnown(parameter.ParameterType) ? $"[{parameter.ParameterType}] " : "[object] ";

    private static bool IsKnown(Type type) =>
        type is { IsGenericType: false } && LanguagePrimitives.TryConvertTo<Type>(type.ToString(), out var found) && found == type;

    private static bool IsAutomatic(string name) =>
        Cmdlet.CommonParameters.Contains(name) || Cmdlet.OptionalCommonParameters.Contains(name);

    private static string Quoted(IEnumerable<string> values) =>
        string.Join(", ", values.Select(static value => $"'{CodeGeneration.EscapeSingleQuotedStringContent(value)}'"));

    // The help of a cmdlet is forwarded to; that of a function stands in its text and is taken over.
    private static string Help(CommandInfo native)
    {
        if (native is not FunctionInfo function)
        {
            return $"<#\n.ForwardHelpTargetName {native.ModuleName}{(string.IsNullOrEmpty(native.ModuleName) ? string.Empty : "\\")}{native.Name}\n.ForwardHelpCategory Cmdlet\n#>\n";
        }

        Parser.ParseInput(function.ScriptBlock.Ast.Extent.Text, out var tokens, out _);
        return string.Concat(tokens
            .Where(static token => token.Kind == TokenKind.Comment && token.Text.StartsWith("<#", StringComparison.Ordinal))
            .Take(1)
            .Select(static token => token.Text + "\n"));
    }
}
