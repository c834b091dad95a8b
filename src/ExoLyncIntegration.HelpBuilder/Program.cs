using System;
using System.IO;
using ExoLyncIntegration.HelpBuilder;

if (args is not [var manifest, var source, var output])
{
    Console.Error.WriteLine("Usage: HelpBuilder <module manifest> <folder of markdown> <folder for the help files>");
    return 2;
}

try
{
    var gaps = HelpBuild.Run(Path.GetFullPath(manifest), Path.GetFullPath(source), Path.GetFullPath(output));
    foreach (var gap in gaps)
    {
        Console.WriteLine($"Help: {gap}");
    }

    return 0;
}
catch (HelpSourceException exception)
{
    Console.Error.WriteLine(exception.ToBuildError());
    return 1;
}
