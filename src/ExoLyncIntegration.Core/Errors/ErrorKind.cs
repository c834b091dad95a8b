namespace ExoLyncIntegration.Errors;

/// <summary>The kind of an error. Every name is also a name of PowerShell's <c>ErrorCategory</c>.</summary>
public enum ErrorKind
{
    /// <summary>A parameter value that means nothing.</summary>
    InvalidArgument,

    /// <summary>Input data that breaks its format.</summary>
    InvalidData,

    /// <summary>Something named does not exist.</summary>
    ObjectNotFound,

    /// <summary>A file or stream could not be opened.</summary>
    OpenError,

    /// <summary>A file or stream could not be read.</summary>
    ReadError,

    /// <summary>A file or stream could not be written.</summary>
    WriteError,

    /// <summary>Something is there already.</summary>
    ResourceExists,

    /// <summary>Something needed is not available here.</summary>
    ResourceUnavailable,

    /// <summary>The request does not fit the state of things.</summary>
    InvalidOperation,

    /// <summary>The caller may not do this.</summary>
    PermissionDenied,

    /// <summary>Not finished; nothing better is known.</summary>
    NotSpecified,
}
