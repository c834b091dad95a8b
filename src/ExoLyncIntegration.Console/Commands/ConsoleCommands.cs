using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace ExoLyncIntegration.Console.Commands;

/// <summary>The cmdlets that exolync adds to the engine's own.</summary>
internal static class ConsoleCommands
{
    /// <summary>Every cmdlet of this assembly, as an entry of a session.</summary>
    public static IReadOnlyList<SessionStateCommandEntry> All { get; } =
    [
        .. from type in typeof(ConsoleCommands).Assembly.GetTypes()
           let attribute = type.GetCustomAttribute<CmdletAttribute>()
           where attribute is not null
           select new SessionStateCmdletEntry($"{attribute.VerbName}-{attribute.NounName}", type, helpFileName: null),
    ];

    /// <summary>Adds them to a session; Out-Default takes the place of the engine's own.</summary>
    /// <param name="state">What the session starts with.</param>
    public static void AddTo(InitialSessionState state)
    {
        state.Commands.Remove("Out-Default", typeof(SessionStateCmdletEntry));
        state.Commands.Add(All);
    }
}
