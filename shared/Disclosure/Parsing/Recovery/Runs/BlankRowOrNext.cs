using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Recovery.Runs;

internal sealed class BlankRowOrNext : RecoveryRule
{
    public override string Summary =>
        "If blank cells are lost, the row may be blank and the figures may belong to the missing next row: the sums must decide.";

    public override string Case => "made-up-blank-row-or-next";

    public override ImmutableArray<SourceLine>? Rows(RecoveredRun run) =>
        run.IsSummed && run.IsNextRowMissing && !run.Run.ShowsRow
        && !run.Run.Words.IsEmpty && run.Run.HasFigures && run.Run.Figures.Length <= run.Label!.Width
            ? [run.LabelRow(), RecoveredRun.Row(null, run.Run.Figures)]
            : null;
}
