using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Notices;

/// <summary>One thing that a clerk is asked to do, or told: all findings of one cause.</summary>
/// <param name="Severity">The severest of the findings.</param>
/// <param name="Sentence">What is wrong and what to do, in plain Chinese.</param>
/// <param name="Details">Where it is so; each at most some two hundred characters. Empty if it concerns the whole file.</param>
/// <param name="More">How many places there are besides those in <paramref name="Details"/>.</param>
/// <param name="Codes">The codes of the findings.</param>
public sealed record NoticeMatter(
    Severity Severity, string Sentence, ImmutableArray<string> Details, int More, ImmutableArray<FindingCode> Codes);
