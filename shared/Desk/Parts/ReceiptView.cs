using Compiler.Disclosure.Notices;

namespace Compiler.Desk.Parts;

/// <summary>A receipt as it is shown beside its file.</summary>
/// <param name="Upload">The name of the upload in the container.</param>
/// <param name="Notice">What the agency is told.</param>
/// <param name="Tables">The figures as HTML, marked cells with links to their lines; empty if there is no report.</param>
/// <param name="Source">The lines of the file; null if it has no report, or cannot be read now.</param>
public sealed record ReceiptView(string Upload, Notice Notice, string Tables, SourceView? Source)
{
    /// <summary>The name of the file as it was uploaded.</summary>
    public string File => Upload[(Upload.LastIndexOf('/') + 1)..];

    /// <summary>The path of the page of a receipt.</summary>
    public static string PathOf(string upload) => PageAddress.OfUpload("receipts", upload);

    /// <summary>The path of the receipt to print.</summary>
    public string NoticePath => PageAddress.OfUpload("notices", Upload);

    /// <summary>The path of the file as it was uploaded.</summary>
    public string OriginalPath => OriginalPathOf(Upload);

    /// <summary>The path of a file as it was uploaded.</summary>
    public static string OriginalPathOf(string upload) => PageAddress.OfUpload("originals", upload);
}
