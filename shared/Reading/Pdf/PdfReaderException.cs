namespace Compiler.Reading.Pdf;

/// <summary>PDF files cannot be read on this machine; the message tells an operator what is missing. No fault of the file.</summary>
public sealed class PdfReaderException : Exception
{
    /// <summary>With a message for the operator.</summary>
    public PdfReaderException(string message)
        : base(message)
    {
    }

    /// <summary>With a message for the operator and the cause.</summary>
    public PdfReaderException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
