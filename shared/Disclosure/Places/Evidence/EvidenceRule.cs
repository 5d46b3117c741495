using System.Text.RegularExpressions;

namespace Compiler.Disclosure.Places.Evidence;

/// <summary>A pattern of words that show where a body is.</summary>
/// <param name="Rank">The rank of this evidence.</param>
/// <param name="Mark">The words next to the place.</param>
/// <param name="IsPlaceBefore">Whether the place comes before these words; otherwise it comes after.</param>
/// <param name="Front">What the text before the place must end with; null for anything.</param>
/// <param name="Behind">What must follow the place and the words; null for anything.</param>
internal sealed record EvidenceRule(EvidenceRank Rank, Regex Mark, bool IsPlaceBefore = false, Regex? Front = null, Regex? Behind = null);
