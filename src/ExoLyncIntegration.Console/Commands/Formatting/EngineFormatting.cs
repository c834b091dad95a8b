using System;
using System.IO;
using System.Management.Automation;
using System.Reflection;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace ExoLyncIntegration.Console.Commands.Formatting;

/// <summary>
/// The engine's own formatter behind Format-Table and its kin. The engine package has it, with public base classes, but sets it
/// up for its sister assembly alone, which the package lacks. This is the one place that reaches inside: the package's version is
/// fixed with this program, and a test fails when the inside changes.
/// </summary>
internal static class EngineFormatting
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private const string Namespace = "Microsoft.PowerShell.Commands.Internal.Format.";

    private static readonly Assembly Engine = typeof(PSObject).Assembly;

    /// <summary>Makes a cmdlet shape its input.</summary>
    /// <param name="command">The cmdlet.</param>
    /// <param name="shape">Table, List or Wide.</param>
    public static void Shape(FrontEndCommandBase command, string shape)
    {
        var shapes = Engine.GetType(Namespace + "FormatShape", throwOnError: true)!;
        SetImplementation(command, Create("InnerFormatShapeCommand", Enum.Parse(shapes, shape)));
    }

    /// <summary>Makes a cmdlet write its input as text, shaped or not.</summary>
    /// <param name="command">The cmdlet.</param>
    /// <param name="writer">What takes the text.</param>
    /// <param name="width">The width in columns.</param>
    public static void WriteText(FrontEndCommandBase command, TextWriter writer, int width)
    {
        var manager = Create("OutputManagerInner");
        manager.GetType().GetProperty("LineOutput", Any)!.SetValue(manager, Create("TextWriterLineOutput", writer, width));
        SetImplementation(command, manager);
    }

    private static object Create(string type, params object[] arguments) =>
        Activator.CreateInstance(Engine.GetType(Namespace + type, throwOnError: true)!, Any, null, arguments, null)!;

    private static void SetImplementation(FrontEndCommandBase command, object implementation) =>
        typeof(FrontEndCommandBase).GetField("implementation", Any)!.SetValue(command, implementation);
}
