namespace Compiler.Functions.Web;

/// <summary>Why the body of a request is not an upload.</summary>
internal enum UploadError
{
    None,

    TooLarge,

    /// <summary>The Content-Encoding is not supported.</summary>
    UnknownEncoding,

    /// <summary>Damaged compression, a truncated form, or a form without a file.</summary>
    Broken,
}
