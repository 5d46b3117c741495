using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Recovery.Runs;

internal sealed class RowWithoutLabel : RecoveryRule
{
    public override string Summary => "Figures that begin a separate row may belong to the missing next row instead of the label above.";

    public override string Case => "made-up-row-without-label-below-blank";

    public override ImmutableArray<SourceLine>? Rows(RecoveredRun run) =>
        run.IsNextRowMissing && !run.Run.ShowsRow && !run.Run.Words.IsEmpty && run.Run.HasFigures && run.Run.Figures[0].StartsRow
            ? [RecoveredRun.Row(null, run.Figures)]
            : null;
}
