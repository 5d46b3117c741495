namespace Compiler.Disclosure.Notices;

/// <summary>How a file has come, which decides how it is handed in again.</summary>
public enum Delivery
{
    /// <summary>It was uploaded; uploading a file of the same name replaces it.</summary>
    Upload,

    /// <summary>It was collected in a folder by whoever compiles the yearbook.</summary>
    Folder,
}
