using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Rules;

namespace Compiler.Disclosure.Parsing.Recovery.Runs;

/// <summary>Creates rows from the words and figures of a table without rows. The first rule that applies decides.</summary>
internal abstract class RecoveryRule : Rule
{
    /// <summary>Returns the rows; null if the rule does not apply.</summary>
    public abstract ImmutableArray<SourceLine>? Rows(RecoveredRun run);
}
