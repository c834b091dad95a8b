using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Reflection;
using System.Text;
using ExoLyncIntegration.Console.Arguments;
using ExoLyncIntegration.Console.Demo;
using ExoLyncIntegration.Console.Editing;
using ExoLyncIntegration.Console.Hosting;
using ExoLyncIntegration.Console.Sessions;
using ExoLyncIntegration.Console.Terminals;

namespace ExoLyncIntegration.Console;

/// <summary>The program: from the command line to the exit code.</summary>
internal static class ExoLyncConsole
{
    /// <summary>Runs the program.</summary>
    /// <param name="words">The command line.</param>
    /// <returns>The exit code; <see cref="Usage"/> says what it means.</returns>
    public static int Run(IReadOnlyList<string> words)
    {
        UseUtf8();
        ConsoleCulture.Apply();
        try
        {
            var arguments = ConsoleArguments.Parse(words);
            switch (arguments.Action)
            {
                case ConsoleAction.Help:
                    System.Console.WriteLine(Usage.Text);
                    return 0;
                case ConsoleAction.Version:
                    System.Console.WriteLine("exolync " + Version);
                    return 0;
                default:
                    return RunSession(arguments);
            }
        }
        catch (ConsoleArgumentException exception)
        {
            System.Console.Error.WriteLine($"exolync: {exception.Message} exolync -Help shows the usage.");
            return 1;
        }
        catch (FileNotFoundException exception)
        {
            System.Console.Error.WriteLine("exolync: " + exception.Message);
            return 1;
        }
    }

    private static string Version =>
        typeof(ExoLyncConsole).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static int RunSession(ConsoleArguments arguments)
    {
        var manifest = ModuleManifest.Find(AppContext.BaseDirectory);
        var script = arguments.Action == ConsoleAction.File ? ExistingFile(arguments.Text) : string.Empty;

        var terminal = new Terminal();
        var streams = new OutputStreams(terminal, System.Console.Out, System.Console.Error);
        var keyboard = new TerminalKeyboard();
        var canAsk = terminal.IsInteractive && !arguments.NonInteractive;
        var answers = canAsk ? new TerminalAnswers(keyboard, System.Console.Out, () => terminal.Width) : null;
        var ui = new ConsoleInterface(terminal, streams, new Questions(answers));

        // Views colour their text only where the reader is a terminal that wants it.
        PSStyle.Instance.OutputRendering = terminal.OutputColour ? OutputRendering.Host : OutputRendering.PlainText;

        using var session = ConsoleSession.Open(ui, manifest);
        if (session.Outcome.ExitCode != 0)
        {
            return session.Outcome.ExitCode;
        }

        // At the prompt, Ctrl+C never ends the program; elsewhere it does where there is no command to stop.
        var atPrompt = arguments.Action == ConsoleAction.Interactive && canAsk;
        System.Console.CancelKeyPress += (_, press) => press.Cancel = session.Stop() || atPrompt;

        switch (arguments.Action)
        {
            case ConsoleAction.Command:
                session.Run(arguments.Text);
                break;
            case ConsoleAction.File:
                session.RunFile(script, ScriptArguments.Read(arguments.Rest));
                break;
            case ConsoleAction.Demo:
                new DemoRunner(session, streams).Run();
                break;
            case ConsoleAction.Interactive when atPrompt:
                return Interact(arguments, terminal, streams, session, keyboard);
            default:
                session.Run(System.Console.In.ReadToEnd());
                break;
        }

        return session.WasStopped ? SessionOutcome.Stopped : session.Outcome.ExitCode;
    }

    private static int Interact(
        ConsoleArguments arguments, Terminal terminal, OutputStreams streams, ConsoleSession session, TerminalKeyboard keyboard)
    {
        var history = new LineHistory();
        var view = new TerminalLineView(System.Console.Out, () => terminal.Width);
        var shell = new InteractiveShell(session, new LineEditor(keyboard, view, history, new SessionCompleter(session)), history);
        session.Host.NestedPrompt = shell.RunNested;
        if (!arguments.NoLogo)
        {
            streams.WriteLine($"exolync {Version}: ExoLyncIntegration on the PowerShell engine {session.Evaluate("$PSVersionTable.PSVersion")[0]}.");
            streams.WriteLine("Get-Command *-ExoLync* lists the commands, Tab completes, exit leaves.");
            streams.WriteLine(string.Empty);
        }

        shell.Run();
        return session.Outcome.ExitCode;
    }

    private static string ExistingFile(string path)
    {
        var full = Path.GetFullPath(path);
        return File.Exists(full) ? full : throw new FileNotFoundException($"The script {full} does not exist.");
    }

    private static void UseUtf8()
    {
        try
        {
            System.Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }
        catch (IOException)
        {
            // A Windows process without a console has no encoding to set.
        }
    }
}
