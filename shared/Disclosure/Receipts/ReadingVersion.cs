namespace Compiler.Disclosure.Receipts;

/// <summary>
/// The version of the way in which files are read. Receipts and rows carry it; the backend reads again what an older version
/// has read.
/// </summary>
public static class ReadingVersion
{
    /// <summary>
    /// The version of this program. Raise it by one whenever a golden output changes; <c>ReadingVersionTests</c> fails until
    /// then. It never goes down.
    /// </summary>
    public const int Current = 7;

    /// <summary>The version of receipts and rows that were written before versions were recorded.</summary>
    public const int Unrecorded = 0;
}
