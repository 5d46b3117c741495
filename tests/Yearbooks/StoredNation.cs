using System.Collections.Immutable;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Testing.Storage;

namespace Compiler.Tests.Yearbooks;

/// <summary>
/// The nation put together as it is from storage: each province is summarised from its own reports of two years, the summary is
/// written and read back, and only what the national volume lists is added as reports.
/// </summary>
internal sealed class StoredNation(SettledReceipts files)
{
    private readonly ILookup<(string Province, int? Year), Receipt> counted = files.Counted.ToLookup(Partition);
    private readonly ILookup<(string Province, int? Year), Receipt> leftOut = files.LeftOut.ToLookup(Partition);

    /// <summary>The nation for the volume of a year.</summary>
    public Nation Build(int newest)
    {
        var builder = new NationBuilder();
        // In any order.
        for (var year = newest - 4; year <= newest; year++)
        {
            var provinces = Provinces(year);
            builder.Add(Stored(PlaceSummary.FromUnresolved(Rollup("", year), year, provinces.SelectMany(province => province.Compiled))));
            foreach (var province in provinces.Reverse())
                builder.Add(province);
        }

        foreach (var receipt in counted[("", newest)].Concat(counted[("", newest - 1)]))
            builder.Add(receipt);
        var isNewest = counted.Max(files => files.Key.Year) == newest;
        foreach (var receipt in leftOut
            .Where(files => files.Key.Year is null ? isNewest : files.Key.Province.Length == 0).SelectMany(files => files))
        {
            builder.Exclude(receipt);
        }

        return builder.Build();
    }

    private ImmutableArray<PlaceSummary> Provinces(int year) =>
    [
        .. from province in counted.Concat(leftOut).Where(files => files.Key.Year == year).Select(files => files.Key.Province).Distinct()
           where province.Length > 0
           select Stored(PlaceSummary.FromProvince(Rollup(province, year), year, province)),
    ];

    private Rollup Rollup(string province, int year)
    {
        var builder = new RollupBuilder();
        foreach (var receipt in counted[(province, year)].Concat(counted[(province, year - 1)]))
            builder.Add(receipt);
        foreach (var receipt in leftOut[(province, year)])
            builder.Exclude(receipt);
        return builder.Build();
    }

    private static PlaceSummary Stored(PlaceSummary summary) => PlaceSummaryJson.Read(PlaceSummaryJson.Write(summary));

    private static (string Province, int? Year) Partition(Receipt receipt) =>
        (receipt.Identity?.Place.ProvinceAdcode is { } province and not "100000" ? province : "", receipt.Identity?.Year);
}
