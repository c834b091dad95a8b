using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;
using System.Reflection;
using ExoLyncIntegration.Reliability;

namespace ExoLyncIntegration.Page;

/// <summary>The tests that bear [Fault], [Injection] or [Invariant], of all test projects that run in this framework.</summary>
internal static class MarkedTests
{
    private const BindingFlags TestMethods = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] Projects = ["ExoLyncIntegration.Cloud.Tests", "ExoLyncIntegration.Reliability.Tests", "ExoLyncIntegration.Tests"];

    public static IReadOnlyList<FaultTest> Faults { get; } =
        [.. Marked(nameof(FaultAttribute), static (test, arguments) => new FaultTest(
            test, (Fault)(int)arguments[0].Value!, [.. ((ReadOnlyCollection<CustomAttributeTypedArgument>)arguments[1].Value!).Select(static command => (string)command.Value!)]))];

    public static IReadOnlyList<InvariantTest> Invariants { get; } =
        [.. Marked(nameof(InvariantAttribute), static (test, arguments) => new InvariantTest(
            test, (string)arguments[0].Value!, (int)arguments[1].Value!, (string)arguments[2].Value!))];

    public static IReadOnlyList<InjectionTest> Injections { get; } =
        [.. Marked(nameof(InjectionAttribute), static (test, arguments) => new InjectionTest(
            test, (InjectionSource)(int)arguments[0].Value!, [.. ((ReadOnlyCollection<CustomAttributeTypedArgument>)arguments[1].Value!).Select(static sink => (InjectionSink)(int)sink.Value!)]))];

    private static IEnumerable<T> Marked<T>(string attribute, Func<string, IList<CustomAttributeTypedArgument>, T> read) =>
        from project in Projects
        from type in Load(project).GetTypes()
        from method in type.GetMethods(TestMethods)
        from mark in method.GetCustomAttributesData()
        where mark.AttributeType.Name == attribute
        orderby project, type.FullName, method.Name
        select read($"{type.Name}.{method.Name}", mark.ConstructorArguments);

    // Each project has a copy of the attributes' types: they are read by name, as data.
    private static Assembly Load(string project)
    {
        var own = typeof(MarkedTests).Assembly;
        return own.GetName().Name == project ? own : Assembly.LoadFrom(
            Path.Combine(Path.GetDirectoryName(own.Location)!.Replace("ExoLyncIntegration.Reliability.Tests", project, StringComparison.Ordinal), project + ".dll"));
    }
}
