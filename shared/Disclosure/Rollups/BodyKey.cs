using Compiler.Disclosure.Places;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Rollups;

/// <summary>What makes two reports of different years the same body's.</summary>
/// <param name="Adcode">Six-digit code of its place; empty while unresolved.</param>
/// <param name="Name">Its name, brought to one of the several that reports print; the file's hash where nothing names it.</param>
/// <param name="IsCompilation">Whether it is the compilation of its level and not the body's own report.</param>
public readonly record struct BodyKey(string Adcode, string Name, bool IsCompilation = false)
{
    /// <summary>The key of a report's body.</summary>
    public static BodyKey FromReport(DisclosureReport report) => new(
        report.Place.Adcode,
        report.Agency is { } agency ? PlaceResolver.Current.NormalName(agency, report.Place) : report.Source.Sha256,
        report.IsCompilation);
}
