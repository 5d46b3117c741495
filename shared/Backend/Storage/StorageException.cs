namespace Compiler.Backend.Storage;

/// <summary>A store does not work; the message tells an operator which and why.</summary>
public sealed class StorageException : Exception
{
    /// <summary>With a message for the operator.</summary>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <summary>With a message for the operator and the cause.</summary>
    public StorageException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
