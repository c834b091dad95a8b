using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;

namespace ExoLyncIntegration.Reach;

/// <summary>
/// What a command can call, read from the compiled code of the module: a call of a virtual or interface method leads to that method of every type
/// which the command can make. What the module calls outside itself is where the graph ends.
/// </summary>
internal sealed class CallGraph
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly IReadOnlyCollection<Assembly> module;
    private readonly Queue<MethodBase> waiting = new();
    private readonly HashSet<MethodBase> reached = [];
    private readonly HashSet<MethodBase> outside = [];
    private readonly HashSet<MethodBase> dispatched = [];
    private readonly HashSet<Type> made = [];
    private readonly HashSet<Type> kept;

    /// <param name="module">The module's assemblies.</param>
    /// <param name="command">The type of a cmdlet.</param>
    /// <param name="kept">Types that an earlier command made and left in the session.</param>
    public CallGraph(IReadOnlyCollection<Assembly> module, Type command, IEnumerable<Type> kept)
    {
        this.module = module;
        this.kept = [.. kept];
        Make(command);
        for (var type = command; type is not null && IsOwn(type); type = type.BaseType)
        {
            foreach (var method in type.GetMethods(Declared).Where(method => method.IsVirtual || method.IsSpecialName))
            {
                Reach(method);
            }

            foreach (var attribute in type.GetProperties().SelectMany(static property => property.GetCustomAttributesData()).Where(attribute => IsOwn(attribute.AttributeType)))
            {
                Make(attribute.AttributeType);
            }
        }

        while (waiting.TryDequeue(out var method))
        {
            Read(method);
        }
    }

    /// <summary>The methods of the module that the command can come to.</summary>
    public IReadOnlyCollection<MethodBase> Reached => reached;

    /// <summary>The types of the module that the command can make.</summary>
    public IReadOnlyCollection<Type> Made => made;

    /// <summary>The methods outside the module that those call.</summary>
    public IReadOnlyCollection<MethodBase> Outside => outside;

    private void Read(MethodBase method)
    {
        foreach (var (code, named) in MethodCode.Names(method))
        {
            switch (named)
            {
                case MethodBase called:
                    Call(called, isVirtual: code == OpCodes.Callvirt || code == OpCodes.Ldvirtftn);
                    foreach (var machine in called.IsGenericMethod ? called.GetGenericArguments().Where(static type => !type.IsGenericParameter) : [])
                    {
                        // What an asynchronous method starts.
                        MakeIfStateMachine(machine);
                    }

                    break;
                case FieldInfo field:
                    Begin(field.DeclaringType!);
                    break;
                case string { Length: > 0 } text when text.StartsWith("ExoLyncIntegration.", StringComparison.Ordinal) && module.Select(assembly => assembly.GetType(text)).FirstOrDefault(static type => type is not null) is { } type:
                    // Made by its name.
                    Make(type);
                    foreach (var constructor in type.GetConstructors(Declared))
                    {
                        Reach(constructor);
                    }

                    break;
            }
        }
    }

    private void Call(MethodBase called, bool isVirtual)
    {
        if (called is ConstructorInfo)
        {
            Make(called.DeclaringType!);
        }

        var method = Definition(called);
        Reach(method);
        if (isVirtual && called.IsVirtual && dispatched.Add(method))
        {
            foreach (var type in made.Union(kept).ToArray())
            {
                Dispatch(type, method);
            }
        }
    }

    private void Reach(MethodBase method)
    {
        method = Definition(method);
        if (!IsOwn(method.DeclaringType!))
        {
            outside.Add(method);
        }
        else if (reached.Add(method))
        {
            Begin(method.DeclaringType!);
            waiting.Enqueue(method);
        }
    }

    private void Begin(Type type)
    {
        if (IsOwn(type) && Definition(type).TypeInitializer is { } initializer)
        {
            Reach(initializer);
        }
    }

    private void MakeIfStateMachine(Type type)
    {
        if (type.IsValueType && typeof(System.Runtime.CompilerServices.IAsyncStateMachine).IsAssignableFrom(type))
        {
            Make(type);
        }
    }

    private void Make(Type type)
    {
        type = Definition(type);
        if (!IsOwn(type) || !made.Add(type))
        {
            return;
        }

        foreach (var method in dispatched.ToArray())
        {
            Dispatch(type, method);
        }

        // What others call of it: overrides of methods from outside, and implementations of interfaces from outside.
        foreach (var method in type.GetMethods(Declared).Where(static method => method.IsVirtual))
        {
            if (!IsOwn(method.GetBaseDefinition().DeclaringType!))
            {
                Reach(method);
            }
        }

        foreach (var contract in type.GetInterfaces().Where(contract => !IsOwn(contract)))
        {
            foreach (var method in contract.GetMethods())
            {
                Implementation(type, method);
            }
        }
    }

    private void Dispatch(Type type, MethodBase method)
    {
        var owner = method.DeclaringType!;
        if (owner.IsInterface)
        {
            if (type.GetInterfaces().Any(contract => Definition(contract) == owner))
            {
                Implementation(type, method);
            }

            return;
        }

        for (var ancestor = type; ancestor is not null && IsOwn(ancestor); ancestor = ancestor.BaseType is { } parent ? Definition(parent) : null)
        {
            if (ancestor.GetMethods(Declared).FirstOrDefault(own => own.IsVirtual && own.GetBaseDefinition() is var first && (first == method || own == method || first == ((MethodInfo)method).GetBaseDefinition())) is { } found)
            {
                Reach(found);
                return;
            }
        }
    }

    // By name and number of parameters: generic contracts have other types in their signatures.
    private void Implementation(Type type, MethodBase method)
    {
        for (var ancestor = type; ancestor is not null && IsOwn(ancestor); ancestor = ancestor.BaseType is { } parent ? Definition(parent) : null)
        {
            foreach (var found in ancestor.GetMethods(Declared).Where(own =>
                own.IsVirtual && own.GetParameters().Length == method.GetParameters().Length
                && (own.Name == method.Name || own.Name.EndsWith("." + method.Name, StringComparison.Ordinal))))
            {
                Reach(found);
            }
        }
    }

    private bool IsOwn(Type type) => module.Contains(type.Assembly);

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static MethodBase Definition(MethodBase method)
    {
        if (method.DeclaringType is { IsGenericType: true, IsGenericTypeDefinition: false } type)
        {
            return type.GetGenericTypeDefinition().GetMembers(Declared).OfType<MethodBase>().First(own => own.MetadataToken == method.MetadataToken);
        }

        return method is MethodInfo { IsGenericMethod: true, IsGenericMethodDefinition: false } generic ? generic.GetGenericMethodDefinition() : method;
    }
}
