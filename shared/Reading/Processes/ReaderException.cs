namespace Compiler.Reading.Processes;

/// <summary>
/// Files of a format cannot be read on this machine; the message tells an operator what is missing. No fault of the file.
/// </summary>
public sealed class ReaderException : Exception
{
    /// <summary>With a message for the operator.</summary>
    public ReaderException(string message)
        : base(message)
    {
    }

    /// <summary>With a message for the operator and the cause.</summary>
    public ReaderException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
