using System.Collections.Immutable;

namespace Compiler.Disclosure.Reports;

/// <summary>A figure that the running text of a report states.</summary>
/// <param name="Subject">What it counts, in Chinese.</param>
/// <param name="Alternatives">
/// What it may be in the tables: indexes of fields to be added. “收到” usually means 新收, sometimes 新收 and 结转 together.
/// </param>
/// <param name="Value">The stated number.</param>
/// <param name="Quote">The words that state it.</param>
/// <param name="At">Where they stand.</param>
public sealed record NarrativeClaim(
    string Subject, ImmutableArray<ImmutableArray<int>> Alternatives, decimal Value, string Quote, Position At)
{
    /// <summary>The unit of its figure.</summary>
    public string Unit => Subject.StartsWith("行政事业性收费", StringComparison.Ordinal) ? "万元" : "件";

    /// <summary>Whether the cells bear the claim out; null when they cannot say.</summary>
    public bool? Matches(ReadOnlySpan<Cell> cells)
    {
        var assessable = false;
        foreach (var fields in Alternatives)
        {
            if (Sum(fields, cells) is not { } sum)
                continue;
            // A text rounds the fees: 1129.75 for 1129.7494.
            if (Math.Round(sum, Value.Scale, MidpointRounding.AwayFromZero) == Value)
                return true;
            assessable = true;
        }

        return assessable ? false : null;
    }

    /// <summary>What the tables print for the claim; null where a cell is missing.</summary>
    public decimal? Printed(ReadOnlySpan<Cell> cells) => Sum(Alternatives[0], cells);

    private static decimal? Sum(ImmutableArray<int> fields, ReadOnlySpan<Cell> cells)
    {
        decimal sum = 0;
        foreach (var field in fields)
        {
            if (cells[field].Addend is not { } addend)
                return null;
            sum += addend;
        }

        return sum;
    }
}
