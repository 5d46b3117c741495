using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Compiler.Yearbooks.Volumes;

/// <summary>The edition being printed.</summary>
/// <param name="Date">The date in the imprint and in the file properties.</param>
/// <param name="Number">The number of the edition: “第 1 版”.</param>
/// <param name="Amended">The number of totals that differ from the previous edition.</param>
/// <param name="IsFinal">Whether it is the final edition, printed after the statutory deadlines.</param>
public sealed record YearbookEdition(DateOnly Date, int Number = 1, int Amended = 0, bool IsFinal = false)
{
    /// <summary>
    /// Marks a book that is not the published edition: 样例, 征求意见稿. It is printed on the cover, in the running head of every
    /// page and in the title of every file. Empty for none.
    /// </summary>
    public string Mark { get; init; } = "";

    /// <summary>The previous editions, oldest first, as far as they are known.</summary>
    public ImmutableArray<RevisionEntry> PreviousRevisions { get; init; } = [];

    /// <summary>The totals that differ from the previous edition; empty if not known.</summary>
    public ImmutableArray<Amendment> Amendments { get; init; } = [];

    /// <summary>
    /// The number of reports whose files have not changed since the previous edition, but whose figures have, because a newer version
    /// of the program has read them.
    /// </summary>
    public int Reread { get; init; }

    /// <summary>The number of reports about which a supervisor has settled something, or taken it back, since the edition before.</summary>
    public int Settled { get; init; }

    /// <summary>All editions, including this one.</summary>
    public ImmutableArray<RevisionEntry> Revisions =>
        PreviousRevisions.Add(new RevisionEntry(Number, Date, Amended, IsFinal, Reread, Settled));

    /// <summary>The label in the imprint: “第 2 版（年度定本），较上一版更正 3 项合计”.</summary>
    public string Label
    {
        get
        {
            var name = FormattableString.Invariant($"第 {Number} 版{(IsFinal ? "（年度定本）" : "")}");
            return Number > 1 ? FormattableString.Invariant($"{name}，较上一版更正 {Amended} 项合计") : name;
        }
    }
}

/// <summary>An entry of the revision log.</summary>
/// <param name="Number">The number of the edition: “第 1 版”.</param>
/// <param name="Date">The date in its imprint.</param>
/// <param name="Amended">The number of totals that differ from the previous edition.</param>
/// <param name="IsFinal">Whether it is the final edition.</param>
/// <param name="Reread">
/// The number of reports with unchanged files whose figures a newer version of the program has read otherwise; 0 if an older version
/// wrote the entry.
/// </param>
/// <param name="Settled">The number of reports about which something was settled, or taken back; 0 in older entries.</param>
public sealed record RevisionEntry(
    [property: JsonPropertyName("edition")] int Number,
    DateOnly Date,
    int Amended,
    [property: JsonPropertyName("final")] bool IsFinal,
    int Reread = 0,
    int Settled = 0);

/// <summary>An amended total.</summary>
/// <param name="Path">The path of its figure.</param>
/// <param name="Before">Its value in the previous edition; null if it had none.</param>
/// <param name="After">Its current value; null if there is none.</param>
public sealed record Amendment(string Path, decimal? Before, decimal? After);
