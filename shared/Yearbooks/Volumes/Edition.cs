namespace Compiler.Yearbooks.Volumes;

/// <summary>
/// A volume in its newest revision: the row of the table <c>Yearbooks</c>. A revision number is claimed before printing, so
/// that two books never share a number.
/// </summary>
/// <param name="Year">The reporting year.</param>
/// <param name="Adcode">Six-digit code of the province; <c>100000</c> for the nation.</param>
/// <param name="Title">Its title.</param>
/// <param name="Revision">The revision number, from 1.</param>
/// <param name="Fingerprint">Fingerprint of its inputs; empty if its last report was withdrawn.</param>
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
    /// <summary>The fingerprint of a row that does not say it.</summary>
    public const string UnknownFingerprint = "?";

    /// <summary>A hash of the totals that it was last composed from; the same totals need not be composed again.</summary>
    public string Inputs { get; init; } = "";

    /// <summary>The folder of its files: <c>{year}/{adcode}/r{revision}</c>.</summary>
    public string Folder => FormattableString.Invariant($"{Year}/{Adcode}/r{Revision}");

    /// <summary>The folder of the newest revision: <c>{year}/{adcode}/latest</c>.</summary>
    public string LatestFolder => FormattableString.Invariant($"{Year}/{Adcode}/latest");

    /// <summary>A revision whose files are there, but not its row.</summary>
    public static Edition WithoutRow(int year, string adcode, int revision, bool isFinal) =>
        new(year, adcode, "", revision, UnknownFingerprint, default, 0, 0, IsPublished: true, isFinal, ETag: null);

    /// <summary>Whether it has no reports left; then it has no files either.</summary>
    public bool IsWithdrawn => Fingerprint.Length == 0;
}
