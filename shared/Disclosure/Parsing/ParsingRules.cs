using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Recovery;
using Compiler.Disclosure.Parsing.Tables.Rows;
using Compiler.Disclosure.Rules;

namespace Compiler.Disclosure.Parsing;

/// <summary>The heuristics of the parser, as ordered lists.</summary>
/// <param name="Rows">How the figures of a row can belong to the fields of the form.</param>
/// <param name="Recovery">How tables without rows are read.</param>
internal sealed record ParsingRules(ImmutableArray<RowRule> Rows, RecoveryRules Recovery)
{
    /// <summary>All rules: what every reader of reports uses.</summary>
    public static ParsingRules All { get; } = new(RowReadings.Rules, RecoveryRules.All);

    /// <summary>Every rule.</summary>
    public IEnumerable<Rule> List => [.. Rows, .. Recovery.Runs, .. Recovery.Doubts];

    /// <summary>Returns all rules but this one.</summary>
    public ParsingRules Without(Rule rule) => new(
        Rows.RemoveAll(other => other == rule),
        new RecoveryRules(Recovery.Runs.RemoveAll(other => other == rule), Recovery.Doubts.RemoveAll(other => other == rule)));
}
