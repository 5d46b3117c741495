namespace Compiler.Yearbooks.Rendering;

/// <summary>A yearbook could not be rendered. The message tells the operator why.</summary>
public sealed class RenderingException : Exception
{
    /// <summary>Creates the exception with a message for the operator.</summary>
    public RenderingException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message for the operator and the cause.</summary>
    public RenderingException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
