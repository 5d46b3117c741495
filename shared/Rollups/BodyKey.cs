using Compiler.Reports;

namespace Compiler.Rollups;

/// <summary>What makes two reports of different years the same body's.</summary>
/// <param name="Adcode">Six-digit code of its place; empty while unresolved.</param>
/// <param name="Name">Its name without blanks, with brackets in one form; the file's hash where nothing names it.</param>
public readonly record struct BodyKey(string Adcode, string Name)
{
    /// <summary>The key of a report's body.</summary>
    public static BodyKey Of(DisclosureReport report) => new(
        report.Place.Adcode,
        report.Agency is { } agency
            ? string.Concat(agency.Where(c => !char.IsWhiteSpace(c))).Replace('（', '(').Replace('）', ')')
            : report.Source.Sha256);
}
