using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Recovery.Runs;

internal sealed class LabelAndFigures : RecoveryRule
{
    public override string Summary => "Figures belong to the label before them.";

    public override string Case => "boai-cell-per-line";

    public override ImmutableArray<SourceLine>? Rows(RecoveredRun run) => [RecoveredRun.Row(run.Text, run.Figures)];
}
