using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Notices;

/// <summary>One thing that a clerk is asked to do, or told: all findings of one cause.</summary>
/// <param name="Severity">The severest of the findings.</param>
/// <param name="Sentence">What is wrong and what to do, in plain Chinese.</param>
/// <param name="Details">Where it is so; each at most some two hundred characters. Empty if it concerns the whole file.</param>
/// <param name="More">How many places there are besides those in <paramref name="Details"/>.</param>
/// <param name="Codes">The codes of the findings.</param>
public sealed record NoticeMatter(
    Severity Severity, string Sentence, ImmutableArray<string> Details, int More, ImmutableArray<FindingCode> Codes)
{
    /// <summary>Whether it says that a supervisor's word is awaited: then the clerk has nothing to correct.</summary>
    public bool IsWaiting => Codes.Contains(FindingCodes.UploadHeld);

    /// <summary>The heading that it stands under.</summary>
    public string Heading => Severity switch
    {
        _ when IsWaiting => Verdict.Held.InWords,
        Severity.Error => "须更正",
        Severity.Warning => "请核对",
        _ => "供知悉",
    };
}
