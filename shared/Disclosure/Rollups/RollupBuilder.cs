using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups;

/// <summary>
/// Adds up reports one by one, in any order. It keeps the key figures and findings of each body and the sums of each place,
/// but no texts. If a body has two reports for one year, the caller must add only the one that counts.
/// </summary>
public sealed class RollupBuilder
{
    private readonly SortedDictionary<int, YearBuilder> years = [];
    private readonly List<Exclusion> exclusions = [];

    /// <summary>The bodies that must report.</summary>
    public BodyRegister Register { get; set; } = BodyRegister.None;

    /// <summary>Adds a report with its findings.</summary>
    public void Add(DisclosureReport report) => Add(new Receipt(report.Source, report, report.Findings));

    /// <summary>Adds the receipt of a file. A file without a usable report or without a year is listed as excluded.</summary>
    public void Add(Receipt receipt) => Add(receipt, body => body);

    /// <summary>
    /// Adds the receipt of a report of an earlier year, which is only compared with the year of a volume: it needs less memory. No
    /// volume can be composed of that year, and no fingerprint computed.
    /// </summary>
    public void AddPast(Receipt receipt) => Add(receipt, body => body.ForComparison());

    private void Add(Receipt receipt, Func<Body, Body> keep)
    {
        if (receipt.Report is not { Year: { } year } report)
        {
            Exclude(receipt);
            return;
        }

        var figures = new ReportFigures(report);
        if (!years.TryGetValue(year, out var builder))
            years.Add(year, builder = new YearBuilder(year));
        builder.Add(keep(Body.FromReceipt(receipt, new KeyFigures(figures))), figures);
    }

    /// <summary>Lists a file as excluded, in the volumes of its place and year if they are known.</summary>
    public void Exclude(Receipt receipt) => Exclude(Exclusion.FromReceipt(receipt));

    /// <summary>Lists a file as excluded, in the volumes of its place and year if they are known.</summary>
    public void Exclude(Exclusion file) => exclusions.Add(file);

    /// <summary>Returns the totals of everything added so far; more can be added afterwards.</summary>
    public Rollup Build() => new(
        [.. years.Values.Select(year => year.Build())],
        [
            .. exclusions.Concat(years.Values.SelectMany(year => year.Exclusions()))
                .OrderBy(exclusion => exclusion.File.Path, StringComparer.Ordinal)
                .ThenBy(exclusion => exclusion.File.Sha256, StringComparer.Ordinal)
                .ThenBy(exclusion => exclusion.Year),
        ])
    {
        Register = Register,
    };
}
