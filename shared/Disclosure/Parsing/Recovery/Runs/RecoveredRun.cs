using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Recovery.Runs;

/// <summary>Words and the figures after them, with the label of the form that the words match.</summary>
/// <param name="Run">The words and figures.</param>
/// <param name="Label">The label; null if it is unknown.</param>
/// <param name="IsNextRowMissing">Whether the next row of the form is in the same block and its label was not found.</param>
/// <param name="IsSummed">Whether sums prove the rows of the table: true for table 三, false for table 二.</param>
internal sealed record RecoveredRun(TokenRun Run, ScriptEntry? Label, bool IsNextRowMissing, bool IsSummed)
{
    /// <summary>The figures without the blanks at the end that exceed the fields of the row.</summary>
    public ImmutableArray<TableToken> Figures
    {
        get
        {
            var figures = Run.Figures;
            while (Label is { Width: > 0 } && figures.Length > Label.Width && figures[^1].Text.IsEmpty)
                figures = figures.RemoveAt(figures.Length - 1);
            return figures;
        }
    }

    /// <summary>The text before the figures: the label of the form, or the words as printed; null if there are none.</summary>
    public string? Text => Label?.Label ?? (Run.Han.Length > 0 ? Run.Label : null);

    /// <summary>Creates a row with this label, or without a label if it is null.</summary>
    public static SourceLine Row(string? label, ImmutableArray<TableToken> figures)
    {
        ImmutableArray<ReadOnlyMemory<char>> cells = [.. figures.Select(figure => figure.Text)];
        ImmutableArray<Position> origins = [.. figures.Select(figure => figure.At)];
        var at = figures[0].At with { Cell = 0 };
        return label is null
            ? new SourceLine(at.Line, cells, IsRow: true) { Origins = origins, Place = at.Place }
            : new SourceLine(at.Line, [label.AsMemory(), .. cells], IsRow: true) { Origins = [at, .. origins], Place = at.Place };
    }

    /// <summary>Creates a row with only the label, at the position of the words.</summary>
    public SourceLine LabelRow()
    {
        var at = Run.Words[^1].At;
        return new SourceLine(at.Line, [Label!.Label.AsMemory()], IsRow: true) { Origins = [at], Place = at.Place };
    }
}
