using System;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace ExoLyncIntegration.PipelineBinding;

/// <summary>
/// Writes the function that stands before a native command. Its parameters are the native ones (<see cref="WrapperParameters"/>); what it gets
/// it hands on unchanged. Only a planned command from the pipeline it hands on as that command's parameters.
/// </summary>
internal static class CommandWrapper
{
    /// <summary>Writes the function's body.</summary>
    public static string Write(CommandInfo native)
    {
        var defaultSet = native.ParameterSets.FirstOrDefault(static set => set.IsDefault)?.Name;
        return Help(native)
            + Body
                .Replace("{defaultSet}", defaultSet is null ? string.Empty : $", DefaultParameterSetName = '{Escape(defaultSet)}'")
                .Replace("{begin}", Begin)
                .Replace("{name}", Escape(native.Name));
    }

    // What is piped in reaches the process block as $_, whatever parameter takes it.
    private const string Body =
        $$"""
        [CmdletBinding(PositionalBinding = $false{defaultSet})]
        param()
        dynamicparam {
            [ExoLyncIntegration.PipelineBinding.PipelineBindings]::Parameters('{name}', $MyInvocation.ExpectingInput)
        }
        begin {
            try { $exoLyncNative = [ExoLyncIntegration.PipelineBinding.PipelineBindings]::Native('{name}') }
            catch { $PSCmdlet.ThrowTerminatingError([ExoLyncIntegration.PipelineBinding.PipelineBindings]::Error($_.Exception, '{name}')) }
            $exoLyncRest = @()
            $exoLyncGiven = @{}
            foreach ($exoLyncName in $PSBoundParameters.Keys) {
                if ($exoLyncName -eq '{{WrapperParameters.Rest}}') { $exoLyncRest = [ExoLyncIntegration.PipelineBinding.PipelineBindings]::Arguments($PSBoundParameters[$exoLyncName]) }
                # The function's own output fills these already.
                elseif ('OutVariable', 'OutBuffer', 'PipelineVariable' -notcontains $exoLyncName) { $exoLyncGiven[$exoLyncName] = $PSBoundParameters[$exoLyncName] }
            }
            $exoLyncPipeline = $null
            $exoLyncPlanned = $false
        }
        process {
            try { $exoLyncParameters = [ExoLyncIntegration.PipelineBinding.PipelineBindings]::Planned('{name}', $_, $exoLyncGiven) }
            catch { $exoLyncPlanned = $true; $PSCmdlet.WriteError([ExoLyncIntegration.PipelineBinding.PipelineBindings]::Error($_.Exception, $null)); return }
            if ($null -ne $exoLyncParameters) {
                $exoLyncPlanned = $true
                & $exoLyncNative @exoLyncRest @exoLyncParameters
                return
            }
            if ($null -eq $exoLyncPipeline) { {begin} }
            $exoLyncPipeline.Process($_)
        }
        end {
            if ($null -eq $exoLyncPipeline -and -not $exoLyncPlanned) { {begin} }
            if ($null -ne $exoLyncPipeline) { $exoLyncPipeline.End() }
        }
        """;

    // What the native command refuses ends this one, as it would have ended without it.
    private const string Begin =
        """
        $exoLyncSteps = { & $exoLyncNative @exoLyncRest @exoLyncGiven }.GetSteppablePipeline($MyInvocation.CommandOrigin)
        try { $exoLyncSteps.Begin($PSCmdlet) } catch { $PSCmdlet.ThrowTerminatingError($_) }
        $exoLyncPipeline = $exoLyncSteps
        """;

    private static string Escape(string text) => CodeGeneration.EscapeSingleQuotedStringContent(text);

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
