using System;
using ExoLyncIntegration.Reports;

namespace ExoLyncIntegration.Errors;

/// <summary>An error of the catalogue, with the message of this occurrence, in which values can neither steer a console nor look like lines of a log.</summary>
public class ExoLyncException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="definition">The error of the catalogue.</param>
    /// <param name="message">What happened here, with the values concerned.</param>
    /// <param name="innerException">The cause, if another exception is.</param>
    public ExoLyncException(ErrorDefinition definition, string message, Exception? innerException = null)
        : base(VisibleText.OneLine(message), innerException) => Definition = definition;

    /// <summary>The error of the catalogue: id, kind and recommended action.</summary>
    public ErrorDefinition Definition { get; }
}
