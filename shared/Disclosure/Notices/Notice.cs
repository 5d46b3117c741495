using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Notices;

/// <summary>
/// What an agency is told about a file that it has handed in (回执): the content of the receipt's page, in plain official Chinese.
/// It speaks of the report alone, never of the program.
/// </summary>
public sealed record Notice
{
    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>One or two sentences that give the reason of the verdict and say what follows.</summary>
    public required string Statement { get; init; }

    /// <summary>Whose report it is, for which year and place, and when it was received.</summary>
    public required ImmutableArray<NoticeFact> Facts { get; init; }

    /// <summary>What to do, the most important first.</summary>
    public required ImmutableArray<NoticeMatter> Matters { get; init; }

    /// <summary>How to hand it in again; empty if there is no need.</summary>
    public required ImmutableArray<string> Steps { get; init; }

    /// <summary>The report; null if the file has none.</summary>
    public required DisclosureReport? Report { get; init; }

    /// <summary>The mark of each cell of the report, in the order of the form; empty without a report.</summary>
    public required ImmutableArray<CellMark> Marks { get; init; }

    /// <summary>The identities of the report that fail.</summary>
    public required ImmutableArray<FailedSum> FailedSums { get; init; }
}
