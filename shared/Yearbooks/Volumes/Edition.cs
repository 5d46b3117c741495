namespace Compiler.Yearbooks.Volumes;

/// <summary>
/// A volume in its newest revision: the row of the table <c>Yearbooks</c>. A revision is claimed before it is printed,
/// so that one number never stands for two books.
/// </summary>
/// <param name="Year">The year reported on.</param>
/// <param name="Adcode">Six-digit code of the province; <c>100000</c> for the nation.</param>
/// <param name="Title">Its title.</param>
/// <param name="Revision">1 for the first.</param>
/// <param name="Fingerprint">Of its inputs; empty where its last report was withdrawn.</param>
/// <param name="Date">Date in the imprint.</param>
/// <param name="Reports">Reports in it.</param>
/// <param name="Amended">Figures that differ from the revision before.</param>
/// <param name="IsPublished">False while its files are being written.</param>
/// <param name="IsFinal">Whether it is the final edition of its year.</param>
/// <param name="ETag">The state of the row; null before it is put.</param>
public sealed record Edition(
    int Year,
    string Adcode,
    string Title,
    int Revision,
    string Fingerprint,
    DateOnly Date,
    int Reports,
    int Amended,
    bool IsPublished,
    bool IsFinal,
    string? ETag)
{
    /// <summary>Where its files lie: <c>{year}/{adcode}/r{revision}</c>.</summary>
    public string Folder => FormattableString.Invariant($"{Year}/{Adcode}/r{Revision}");

    /// <summary>Where the files of the newest revision lie: <c>{year}/{adcode}/latest</c>.</summary>
    public string LatestFolder => FormattableString.Invariant($"{Year}/{Adcode}/latest");

    /// <summary>Whether no report is left in it; then it has no files.</summary>
    public bool IsWithdrawn => Fingerprint.Length == 0;
}
