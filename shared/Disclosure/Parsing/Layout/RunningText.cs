using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>The running text that names the body and states figures.</summary>
/// <param name="Front">The text before the first heading.</param>
/// <param name="Narrative">The text of 一、总体情况.</param>
internal sealed record RunningText(JoinedText Front, JoinedText Narrative)
{
    /// <summary>Both as one text.</summary>
    public string Whole { get; } = Front.Text + Narrative.Text;

    /// <summary>Findings about text that was cut off because it is too long.</summary>
    public IEnumerable<Finding> LeftOut
    {
        get
        {
            foreach (var text in (JoinedText[])[Front, Narrative])
            {
                if (text.CutOffAt is { } end)
                    yield return FindingCatalogue.ProseLeftOut(JoinedText.MaxLength, end);
            }
        }
    }

    public static RunningText FromLayout(ReportLayout layout) => new(JoinedText.Join(layout.Front), JoinedText.Join(layout.Overview));
}
