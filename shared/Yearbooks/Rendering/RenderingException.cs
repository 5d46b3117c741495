namespace Compiler.Yearbooks.Rendering;

/// <summary>A yearbook could not be drawn; the message tells an operator why.</summary>
public sealed class RenderingException : Exception
{
    /// <summary>With a message for the operator.</summary>
    public RenderingException(string message)
        : base(message)
    {
    }

    /// <summary>With a message for the operator and the cause.</summary>
    public RenderingException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
