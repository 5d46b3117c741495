using System.Text.RegularExpressions;

namespace Compiler.Disclosure.Places.Evidence;

/// <summary>One kind of words that say where a body is.</summary>
/// <param name="Rank">How far they are trusted.</param>
/// <param name="Mark">The words next to the place.</param>
/// <param name="IsPlaceBefore">Whether the place stands before them; otherwise it follows them.</param>
/// <param name="Front">What the text in front of the place must end with; null for anything.</param>
/// <param name="Behind">What must follow the place and the words; null for anything.</param>
internal sealed record EvidenceRule(EvidenceRank Rank, Regex Mark, bool IsPlaceBefore = false, Regex? Front = null, Regex? Behind = null);
