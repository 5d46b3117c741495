using Compiler.Disclosure.Places;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Rollups;

/// <summary>Identifies a body, so that its reports of different years can be matched.</summary>
/// <param name="Adcode">Six-digit code of its place; empty if unresolved.</param>
/// <param name="Name">The normalised name, the same for all spellings in reports; the hash of the file if the body is unnamed.</param>
/// <param name="IsCompilation">Whether the report is the compilation of a level; otherwise it is the body's own report.</param>
public readonly record struct BodyKey(string Adcode, string Name, bool IsCompilation = false)
{
    /// <summary>Creates the key of the body of a report.</summary>
    public static BodyKey FromReport(DisclosureReport report) => new(
        report.Place.Adcode,
        report.Agency is { } agency ? PlaceResolver.Current.NormalName(agency, report.Place) : report.Source.Sha256,
        report.IsCompilation);
}
