using Compiler.Disclosure.Receipts;

namespace Compiler.Disclosure.Rollups.Summaries;

/// <summary>
/// Puts the nation together from summaries, in any order. Reports are added only where the national volume lists them one by
/// one: those of no province (<c>000000</c>), of the year to be printed and of the year before. The year to be printed then needs
/// no summary of them; the year before does, for it is compared with the year before it. A province without a summary may be
/// added as reports, too; it is then summarised.
/// </summary>
public sealed class NationBuilder
{
    private readonly RollupBuilder reports = new();
    private readonly Dictionary<(int Year, string Adcode), PlaceSummary> summaries = [];

    /// <summary>Adds the summary of a province and year, or of the unresolved reports of a year. Throws if it is there already.</summary>
    public void Add(PlaceSummary summary) => summaries.Add((summary.Year, summary.Adcode), summary);

    /// <summary>Adds the receipt of a report.</summary>
    public void Add(Receipt receipt) => reports.Add(receipt);

    /// <summary>
    /// Lists a file as excluded, if its year or province is unknown. Those of a province are counted in its summary.
    /// </summary>
    public void Exclude(Receipt receipt) => reports.Exclude(receipt);

    /// <summary>
    /// Lists a file as excluded, if its year or province is unknown. Those of a province are counted in its summary.
    /// </summary>
    public void Exclude(Exclusion file) => reports.Exclude(file);

    /// <summary>
    /// Returns the nation. Throws <see cref="InvalidOperationException"/> if a province has both a summary and reports for one year.
    /// </summary>
    public Nation Build() => Nation.Build(reports.Build(), [.. summaries.Values]);
}
