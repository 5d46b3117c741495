using System.Collections.Immutable;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Expected;

namespace Compiler.Backend.Desk;

/// <summary>The bodies of a province and year: those that must report, each once, and those that have reported besides.</summary>
/// <param name="Rows">The bodies, by place, those that must report first.</param>
/// <param name="Modified">When the list of its uploads was written; no date if there is none.</param>
/// <param name="IsIntact">Whether the list could be read; if not, its uploads are not in it.</param>
internal sealed record Board(ImmutableArray<DeskRow> Rows, DateTimeOffset Modified, bool IsIntact)
{
    /// <summary>Joins the uploads with the bodies that must report.</summary>
    public static Board Create(ReportList list, ImmutableArray<RegisteredBody> due)
    {
        var uploads = list.Reports ?? [];
        var named = uploads.Where(upload => upload.Key is not null).ToLookup(upload => upload.Key!.Value);
        // A level has one compilation, whatever the body is called that publishes it.
        var compilations = named.Where(group => group.Key.IsCompilation && group.First().Line == BodyLine.Local)
            .ToLookup(group => group.Key.Adcode, group => group.Key);
        var found = new HashSet<BodyKey>();
        var registered = due.Select(body =>
        {
            var keys = body.IsCompilation ? compilations[body.Adcode] : DueBody.KeysOf(body);
            var own = keys.Distinct().Where(named.Contains).ToList();
            found.UnionWith(own);
            return DeskRow.Create(body, list.Partition.Year, [.. own.SelectMany(key => named[key])]);
        }).ToList();
        var others = named.Where(group => !found.Contains(group.Key)).Select(group => group.ToList())
            .Concat(uploads.Where(upload => upload.Key is null).Select(upload => new List<ListedReport> { upload }))
            .Where(group => group.Exists(upload => upload.Standing != ListedStanding.Superseded))
            .Select(DeskRow.Create);
        return new Board(
            [.. registered.Concat(others).OrderBy(row => row.Adcode, StringComparer.Ordinal)], list.Modified, list.Reports is not null);
    }
}
