namespace Compiler.Backend.Storage;

/// <summary>A store does not work; the message tells an operator which one and why.</summary>
public sealed class StorageException : Exception
{
    /// <summary>Creates it with a message for the operator.</summary>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with a message for the operator and the cause.</summary>
    public StorageException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
