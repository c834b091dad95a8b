using System;
using System.Management.Automation;

namespace ExoLyncIntegration.HelpBuilder.Session;

/// <summary>Types as PowerShell users write them.</summary>
internal static class TypeNames
{
    /// <summary>A type's short name, such as <c>String[]</c> or <c>Scenario</c>.</summary>
    public static string Short(Type type)
    {
        if (type.IsArray)
        {
            return Short(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Short(underlying);
        }

        return type == typeof(PSObject) ? "Object" : type.Name;
    }
}
