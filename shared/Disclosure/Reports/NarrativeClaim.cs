using System.Collections.Immutable;

namespace Compiler.Disclosure.Reports;

/// <summary>A figure stated in the running text of a report.</summary>
/// <param name="Subject">What the figure counts.</param>
/// <param name="Alternatives">
/// What the figure may be in the tables; each alternative lists the indexes of the fields to add. “收到” usually means 新收,
/// sometimes the sum of 新收 and 结转.
/// </param>
/// <param name="Value">The stated number.</param>
/// <param name="Quote">The words that state the number.</param>
/// <param name="At">The position of these words.</param>
public sealed record NarrativeClaim(
    ClaimSubject Subject, ImmutableArray<ImmutableArray<int>> Alternatives, decimal Value, string Quote, Position At)
{
    /// <summary>The unit of the figure: 件 or 万元.</summary>
    public string Unit => Subject.Unit;

    /// <summary>Whether the cells confirm the claim; null if a cell is missing.</summary>
    public bool? Matches(ReadOnlySpan<Cell> cells)
    {
        var assessable = false;
        foreach (var fields in Alternatives)
        {
            if (Sum(fields, cells) is not { } sum)
                continue;
            // The text rounds fees: 1129.75 for 1129.7494.
            if (Math.Round(sum, Value.Scale, MidpointRounding.AwayFromZero) == Value)
                return true;
            assessable = true;
        }

        return assessable ? false : null;
    }

    /// <summary>Whether the tables confirm the claim if they leave blank what did not occur.</summary>
    public bool AgreesWithBlanks(ReadOnlySpan<Cell> cells)
    {
        foreach (var fields in Alternatives)
        {
            if (SumWithBlanks(fields, cells) == Value)
                return true;
        }

        return false;
    }

    /// <summary>Returns the figure in the tables for this claim; null if a cell is missing.</summary>
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

    private static decimal? SumWithBlanks(ImmutableArray<int> fields, ReadOnlySpan<Cell> cells)
    {
        decimal sum = 0;
        foreach (var field in fields)
        {
            if (cells[field].State != CellState.Blank && cells[field].Addend is null)
                return null;
            sum += cells[field].Addend ?? 0;
        }

        return sum;
    }
}
