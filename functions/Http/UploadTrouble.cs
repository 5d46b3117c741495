namespace Compiler.Functions.Http;

/// <summary>Why the body of a request is no upload.</summary>
internal enum UploadTrouble
{
    None,

    TooLarge,

    /// <summary>A Content-Encoding that is not known here.</summary>
    UnknownEncoding,

    /// <summary>Damaged compression, a form that breaks off, or a form without a file.</summary>
    Broken,
}
