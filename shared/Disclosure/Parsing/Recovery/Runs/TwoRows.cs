using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Recovery.Runs;

internal sealed class TwoRows : RecoveryRule
{
    // In a narrower row, twice as many figures may be one extra figure.
    private const int MinWidth = 3;

    public override string Summary => "The label between two rows was lost: the figures after the first row are a separate row without a label.";

    public override string Case => "made-up-label-lost-between-two-rows";

    public override ImmutableArray<SourceLine>? Rows(RecoveredRun run) =>
        run.IsNextRowMissing && run.Label!.Width >= MinWidth && IsRowAndMore(run.Figures, run.Label.Width)
            ? [RecoveredRun.Row(LabelOfFirst(run), run.Figures[..run.Label.Width]), RecoveredRun.Row(null, run.Figures[run.Label.Width..])]
            : null;

    // Beside parts of labels only, they may also be the row before and the row with this label.
    private static string? LabelOfFirst(RecoveredRun run) =>
        run.Run.Han.EndsWith(run.Label!.Han, StringComparison.Ordinal) ? run.Text : null;

    // Two complete rows; or one row that adds up and some figures of the next row, which do not.
    private static bool IsRowAndMore(ImmutableArray<TableToken> figures, int width) =>
        figures.All(figure => !figure.Text.IsEmpty)
        && (
            figures.Length == 2 * width
            || (figures.Length > width + 1 && figures.Length < 2 * width && AddsUp(figures[..width]) && !AddsUp(figures[^width..])));

    private static bool AddsUp(ImmutableArray<TableToken> row)
    {
        decimal?[] values = [.. row.Select(figure => CellText.Read(figure.Text.Span, figure.At).Value)];
        return values.SkipLast(1).Sum() is var sum && values.All(value => value is not null) && sum == values[^1] && sum > 0;
    }
}
