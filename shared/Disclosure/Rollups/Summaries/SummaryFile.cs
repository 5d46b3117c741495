using System.Text.Json.Serialization;

namespace Compiler.Disclosure.Rollups.Summaries;

/// <summary>A summary as it is stored. Sums and rates are lists in the order of the names that the file itself lists.</summary>
internal sealed record SummaryFile(
    int Format,
    int Year,
    string Adcode,
    string Name,
    string Path,
    string Layer,
    IReadOnlyList<string> Figures,
    IReadOnlyList<string> Rates,
    TotalsFile Totals,
    TotalsFile? Parts,
    TallyFile Received,
    TallyFile Counted,
    MatchFile Match,
    OrderedDictionary<string, IReadOnlyList<decimal?>> Places,
    IReadOnlyList<CompiledPlace> Compiled,
    TotalsFile Vertical,
    TallyFile VerticalTally,
    MatchFile VerticalMatch,
    int Excluded,
    string Fingerprint)
{
    /// <summary>Absent without a register, and in summaries of versions that had none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DueFile? Due { get; init; }
}

/// <summary>The bodies that must report: four counts for each kind.</summary>
internal sealed record DueFile(OrderedDictionary<string, IReadOnlyList<int>> Kinds, string Fingerprint);

/// <summary>Totals: a list of numbers for each figure and rate, null for an empty one.</summary>
internal sealed record TotalsFile(
    int Reports, IReadOnlyList<IReadOnlyList<decimal?>?> Sums, IReadOnlyList<IReadOnlyList<decimal?>?> Rates);

/// <summary>A comparison of two years.</summary>
internal sealed record MatchFile(
    IReadOnlyList<IReadOnlyList<decimal?>?> Growths,
    IReadOnlyList<IReadOnlyList<decimal?>?> Changes,
    IReadOnlyList<decimal?> Carry,
    int Jumps);

/// <summary>A tally: its forms, its counts in the order of <see cref="ReportTally"/>, and the newest file.</summary>
internal sealed record TallyFile(IReadOnlyDictionary<string, int> Forms, IReadOnlyList<decimal?> Counts, DateTimeOffset? Newest)
{
    /// <summary>The three counts of <see cref="QualityTally"/>; absent in summaries of versions that had none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int>? Quality { get; init; }

    /// <summary>Absent if no report states a date, and in summaries of versions that did not keep it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Latest { get; init; }
}
