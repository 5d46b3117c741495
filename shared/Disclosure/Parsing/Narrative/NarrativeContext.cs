namespace Compiler.Disclosure.Parsing.Narrative;

/// <summary>What must be known of a report to tell its own figures from those of others in its text.</summary>
/// <param name="Agency">The body; empty where unknown.</param>
/// <param name="Year">The year reported on; null where unknown.</param>
/// <param name="IsCompilation">Whether it compiles a level; null where unknown.</param>
internal sealed record NarrativeContext(string Agency, int? Year, bool? IsCompilation)
{
    /// <summary>Nothing is known.</summary>
    public static NarrativeContext None { get; } = new("", null, null);
}
