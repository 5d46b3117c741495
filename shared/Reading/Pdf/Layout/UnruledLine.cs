using System.Collections.Immutable;

namespace Compiler.Reading.Pdf.Layout;

/// <summary>A line of text, cut where gaps stand.</summary>
internal sealed class UnruledLine(PageItem item)
{
    public PageItem Item => item;

    public PdfBox Box => item.Box;

    public double Size => item.Line!.Size;

    public ImmutableArray<TextLine> Segments { get; } = item.Line!.Segments();

    /// <summary>What stands in front of the figures; everything where there are none.</summary>
    public IEnumerable<TextLine> Labels => Segments.Reverse().SkipWhile(IsFigure).Reverse();

    /// <summary>The figures at its end.</summary>
    public IEnumerable<TextLine> Figures => Segments.Skip(Labels.Count());

    /// <summary>Whether it can be a row of figures: a label and a figure, or several figures.</summary>
    public bool HasFigures => Segments.Length > 1 && IsFigure(Segments[^1]);

    public PageItem ToRow(IEnumerable<string> cells) => new(Box, [.. cells], IsRow: true, IsGrid: false);

    private static bool IsFigure(TextLine segment) => CellLines.IsFigure(segment.Text);
}
