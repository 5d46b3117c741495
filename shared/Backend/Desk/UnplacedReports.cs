using Compiler.Backend.Access;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Backend.Desk;

/// <summary>The reports whose place is not known: those of a year, and the files that tell no year.</summary>
internal static class UnplacedReports
{
    /// <summary>The partitions with such reports.</summary>
    public static Partition[] PartitionsOf(int year) =>
        [new Partition(year, Partition.UnresolvedAdcode), new Partition(0, Partition.UnresolvedAdcode)];

    /// <summary>
    /// Whether a caller may settle it: the whole country may settle all; a place, those that can lie nowhere but in it.
    /// </summary>
    public static bool MaySettle(AccessScope scope, DeskRow row)
    {
        if (row.IsNational || scope.IsNational)
            return !row.IsNational;
        var paths = scope.Places.Select(place => Gazetteer.Current.Find(place)?.Path).OfType<string>().ToList();
        return row.Report?.Candidates is { IsDefaultOrEmpty: false } candidates
            && candidates.All(candidate => paths.Exists(path => candidate.StartsWith(path, StringComparison.Ordinal)));
    }
}
