namespace Compiler.Disclosure.Parsing.Narrative;

/// <summary>Facts about a report that distinguish its own figures from others in its text.</summary>
/// <param name="Agency">The body; empty if unknown.</param>
/// <param name="Year">The reporting year; null if unknown.</param>
/// <param name="IsCompilation">Whether it is a compilation; null if unknown.</param>
internal sealed record NarrativeContext(string Agency, int? Year, bool? IsCompilation)
{
    /// <summary>No facts are known.</summary>
    public static NarrativeContext None { get; } = new("", null, null);
}
