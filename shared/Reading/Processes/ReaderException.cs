namespace Compiler.Reading.Processes;

/// <summary>
/// Files of a format cannot be read on this machine, whatever their content; the message tells an operator what is missing.
/// </summary>
public sealed class ReaderException : Exception
{
    /// <summary>Creates it with a message for the operator.</summary>
    public ReaderException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with a message for the operator and the cause.</summary>
    public ReaderException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
