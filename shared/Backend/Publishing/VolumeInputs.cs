using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;

namespace Compiler.Backend.Publishing;

/// <summary>
/// A hash of the totals that a volume is made from. If it is the one in the volume's row, the volume need not even be composed.
/// </summary>
/// <param name="heads">All totals of all years.</param>
internal sealed class VolumeInputs(IReadOnlyCollection<TotalsHead> heads)
{
    private const int Compared = 5;

    private readonly ILookup<int, TotalsHead> years = heads.Where(head => !head.IsEnded).ToLookup(head => head.Partition.Year);

    /// <summary>The newest year; its national volume also lists the files whose year is unknown.</summary>
    public int NewestYear { get; } = heads
        .Where(head => head.Partition.IsNation && head.Reports > 0)
        .Select(head => head.Partition.Year)
        .DefaultIfEmpty()
        .Max();

    /// <summary>The places whose totals a volume compares with those of its year, by year.</summary>
    public static IEnumerable<int> ComparedYears(int year) =>
        Enumerable.Range(year - Compared + 1, Compared).Where(compared => compared > 0);

    /// <summary>The totals of a place and year; null if there are none.</summary>
    public TotalsHead? Find(int year, string adcode) => years[year].FirstOrDefault(head => head.Partition.Adcode == adcode);

    /// <summary>The totals of a year.</summary>
    public IEnumerable<TotalsHead> In(int year) => years[year];

    /// <summary>The hash for a volume.</summary>
    public string HashOf(int year, string adcode)
    {
        var used = ComparedYears(year).SelectMany(compared => years[compared]).Where(head => IsUsed(head, year, adcode));
        if (adcode == Partition.NationAdcode && year == NewestYear)
            used = used.Concat(years[0]);
        return ShortHash.Of(
            used.Select(head => $"{head.Partition} {head.Checksum} {head.LeftOut} {head.Basis} {head.Unreadable}"));
    }

    // A province's volume lists the reports of its year whose place is unknown and may be its own.
    private static bool IsUsed(TotalsHead head, int year, string adcode) =>
        adcode == Partition.NationAdcode || head.Partition.Adcode == adcode
        || (head.Partition.Adcode == Partition.UnresolvedAdcode && head.Partition.Year == year);
}
