using System.Collections.Immutable;

namespace Compiler.Yearbooks.Volumes;

/// <summary>Which edition is printed.</summary>
/// <param name="Date">The date in the imprint and in the file's properties.</param>
/// <param name="Number">“第 1 版”.</param>
/// <param name="Amended">Totals that differ from the edition before.</param>
/// <param name="IsFinal">Whether it is the final edition, printed after the statutory deadlines.</param>
public sealed record YearbookEdition(DateOnly Date, int Number = 1, int Amended = 0, bool IsFinal = false)
{
    /// <summary>
    /// What keeps the book from being taken for the published one, such as 样例 or 征求意见稿: it stands on the cover, in the
    /// running head of every page and in the title of every file. Empty for none.
    /// </summary>
    public string Mark { get; init; } = "";

    /// <summary>The editions before, the first one first, as far as they are known.</summary>
    public ImmutableArray<RevisionEntry> Former { get; init; } = [];

    /// <summary>The totals that differ from the edition before, one by one; empty where they are not known.</summary>
    public ImmutableArray<Amendment> Amendments { get; init; } = [];

    /// <summary>All editions with this one.</summary>
    public ImmutableArray<RevisionEntry> Revisions => Former.Add(new RevisionEntry(Number, Date, Amended, IsFinal));

    /// <summary>How the imprint names it: “第 2 版（年度定本），较上一版更正 3 项合计”.</summary>
    public string Label
    {
        get
        {
            var name = FormattableString.Invariant($"第 {Number} 版{(IsFinal ? "（年度定本）" : "")}");
            return Number > 1 ? FormattableString.Invariant($"{name}，较上一版更正 {Amended} 项合计") : name;
        }
    }
}

/// <summary>An edition in the log of revisions.</summary>
/// <param name="Number">“第 1 版”.</param>
/// <param name="Date">The date in its imprint.</param>
/// <param name="Amended">Totals that differ from the edition before it.</param>
/// <param name="IsFinal">Whether it is the final edition.</param>
public sealed record RevisionEntry(int Number, DateOnly Date, int Amended, bool IsFinal);

/// <summary>A total that was amended.</summary>
/// <param name="Path">The path of its figure.</param>
/// <param name="Before">Its value in the edition before; null when there was none.</param>
/// <param name="After">Its value now; null when there is none.</param>
public sealed record Amendment(string Path, decimal? Before, decimal? After);
