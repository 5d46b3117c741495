namespace Compiler.Parsing;

/// <summary>The running text that says whose report it is and what its figures are.</summary>
/// <param name="Front">The text before the first heading.</param>
/// <param name="Narrative">The text of 一、总体情况.</param>
internal sealed record RunningText(JoinedText Front, JoinedText Narrative)
{
    /// <summary>Both as one text.</summary>
    public string Whole { get; } = Front.Text + Narrative.Text;

    public static RunningText Of(ReportLayout layout) => new(JoinedText.Of(layout.Front), JoinedText.Of(layout.Overview));
}
