namespace Compiler.Accuracy.Scans;

/// <summary>How the pages of a scan are packed.</summary>
public enum ScanFormat
{
    /// <summary>A JPEG or a CCITT picture to a page.</summary>
    Pdf,

    /// <summary>One long picture.</summary>
    Jpeg,

    /// <summary>One long picture.</summary>
    Png,
}
