using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Recovery.Runs;

internal sealed class RestOfTwoRows : RecoveryRule
{
    public override string Summary =>
        "Without sums, figures after a label may be the rest of two rows if the next label is missing: they get no label.";

    public override string Case => "made-up-row-lost-cell-per-line";

    public override ImmutableArray<SourceLine>? Rows(RecoveredRun run) =>
        !run.IsSummed && run.IsNextRowMissing && !run.Run.ShowsRow ? [RecoveredRun.Row(null, run.Run.Figures)] : null;
}
