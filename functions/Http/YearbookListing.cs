using Compiler.Yearbooks;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Functions.Http;

/// <summary>A volume as <c>GET /api/yearbooks</c> lists it.</summary>
/// <param name="Year">The year reported on.</param>
/// <param name="Adcode">Six-digit code; <c>100000</c> for the nation.</param>
/// <param name="Title">Its title.</param>
/// <param name="Revision">The newest revision; all earlier ones can be downloaded, too.</param>
/// <param name="Date">Date in the imprint.</param>
/// <param name="Reports">Reports in it.</param>
/// <param name="Amended">Number of totals that differ from the previous revision.</param>
/// <param name="State"><c>published</c>, <c>printing</c> or <c>withdrawn</c>.</param>
/// <param name="IsFinal">Whether it is the final edition.</param>
/// <param name="Files">Addresses of its files, relative to the address of the list.</param>
public sealed record YearbookListing(
    int Year,
    string Adcode,
    string Title,
    int Revision,
    DateOnly Date,
    int Reports,
    int Amended,
    string State,
    bool IsFinal,
    IReadOnlyList<string> Files)
{
    public static YearbookListing FromEdition(Edition edition) => new(
        edition.Year, edition.Adcode, edition.Title, edition.Revision, edition.Date, edition.Reports, edition.Amended,
        edition.IsWithdrawn ? "withdrawn" : edition.IsPublished ? "published" : "printing", edition.IsFinal,
        edition is { IsPublished: true, IsWithdrawn: false }
            ?
            [
                .. YearbookFiles
                    .List(edition.IsFinal)
                    .Select(file => FormattableString.Invariant($"{edition.Year}/{edition.Adcode}/r{edition.Revision}/{file}")),
            ]
            : []);
}
