using System;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
runspace.Open();
using var shell = PowerShell.Create(runspace);
shell.AddScript(string.Join(' ', args));
foreach (var o in shell.Invoke())
{
    Console.WriteLine(o);
}

foreach (var e in shell.Streams.Error)
{
    Console.WriteLine("ERR " + e.FullyQualifiedErrorId + ": " + e);
}
