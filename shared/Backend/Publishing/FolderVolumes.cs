using System.Collections.Immutable;
using Compiler.Backend.Intake.Folders;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Summaries;

namespace Compiler.Backend.Publishing;

/// <summary>
/// What the volumes of a folder are composed from: for a province its own reports of all years, for the nation summaries of its
/// provinces and the reports that no province lists. One province is read at a time.
/// </summary>
/// <param name="receipts">The receipts.</param>
/// <param name="register">The bodies that must report.</param>
internal sealed class FolderVolumes(FolderReceipts receipts, BodyRegister register)
{
    private const string NoProvince = "";

    private readonly ILookup<string, int> counted = receipts.Counted.ToLookup(i => ProvinceOf(receipts.Heads[i].Place));
    private readonly ILookup<string, Exclusion> leftOut = receipts.LeftOut.ToLookup(file => ProvinceOf(file.ProvinceAdcode));

    /// <summary>The number of volumes.</summary>
    public int Count =>
        receipts.Counted.Select(i => receipts.Heads[i])
            .Where(head => head.Place.Line == BodyLine.Local && ProvinceOf(head.Place) != NoProvince)
            .Select(head => (head.Year, ProvinceOf(head.Place)))
            .Distinct()
            .Count()
        + receipts.Counted.Select(i => receipts.Heads[i].Year).Distinct().Count();

    /// <summary>Reads the volumes, province by province, then those of the nation.</summary>
    public IEnumerable<VolumeSource> Read()
    {
        var nation = new NationBuilder();
        var provinces = counted.Select(reports => reports.Key).Concat(leftOut.Select(files => files.Key));
        foreach (var adcode in provinces.Where(adcode => adcode != NoProvince).Distinct().Order(StringComparer.Ordinal))
        {
            var rollup = ReadProvince(adcode);
            var years = rollup.Years.Select(year => year.Year).Concat(rollup.Exclusions.Select(file => file.Year).OfType<int>());
            foreach (var year in years.Distinct().Order())
                nation.Add(PlaceSummary.FromProvince(rollup, year, adcode));
            foreach (var year in rollup.Years)
            {
                if (year.Find(adcode) is { } place)
                    yield return new ProvinceSource(rollup, place, year.Year, ImmutableHashSet<string>.Empty);
            }
        }

        var built = ReadNation(nation);
        foreach (var year in built.Years)
            yield return new NationSource(built, year, year.Year);
    }

    private static string ProvinceOf(ReportPlace place) =>
        place.Line == BodyLine.National ? NoProvince : ProvinceOf(place.ProvinceAdcode);

    private static string ProvinceOf(string adcode) => adcode == Partition.NationAdcode ? NoProvince : adcode;

    private Rollup ReadProvince(string adcode)
    {
        var builder = new RollupBuilder { Register = register };
        foreach (var i in counted[adcode].Concat(Candidates(adcode)))
            builder.Add(receipts.Read(i));
        foreach (var file in leftOut[adcode])
            builder.Exclude(file);
        return builder.Build();
    }

    // A province's volume lists the reports whose place is unknown and may be its own.
    private IEnumerable<int> Candidates(string adcode)
    {
        var names = counted[adcode].Select(i => receipts.Heads[i].Place.Province ?? adcode).ToHashSet(StringComparer.Ordinal);
        return counted[NoProvince].Where(i => receipts.Heads[i].Place.Candidates
            .Any(candidate => names.Any(name => candidate.StartsWith(name, StringComparison.Ordinal))));
    }

    private Nation ReadNation(NationBuilder nation)
    {
        foreach (var i in counted[NoProvince])
            nation.Add(receipts.Read(i));
        foreach (var file in leftOut[NoProvince])
            nation.Exclude(file);
        foreach (var file in leftOut.Where(files => files.Key != NoProvince).SelectMany(files => files).Where(file => file.Year is null))
            nation.Exclude(file);
        return nation.Build();
    }
}
