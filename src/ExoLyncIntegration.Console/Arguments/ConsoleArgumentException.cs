using System;

namespace ExoLyncIntegration.Console.Arguments;

/// <summary>A command line that cannot be understood.</summary>
/// <param name="message">Which word, and why.</param>
internal sealed class ConsoleArgumentException(string message) : Exception(message);
