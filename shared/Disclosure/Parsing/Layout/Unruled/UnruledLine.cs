using System.Collections.Immutable;

namespace Compiler.Disclosure.Parsing.Layout.Unruled;

/// <summary>A line of text, cut where gaps stand.</summary>
public sealed class UnruledLine
{
    /// <summary>How far apart the lines of one cell may stand, in sizes of a character.</summary>
    public const double Spacing = 1.7;

    // No table of a report is as wide.
    private const int MostCells = 60;

    /// <summary>A line of these texts.</summary>
    /// <param name="segments">At least one, from left to right.</param>
    public UnruledLine(ImmutableArray<PlacedText> segments)
    {
        Segments = segments;
        Box = segments.Select(segment => segment.Box).Aggregate((all, box) => all.Union(box));
        Size = segments.Max(segment => segment.Size);
        var labels = segments.Length;
        while (labels > 0 && FigurePattern.IsFigure(segments[labels - 1].Text))
            labels--;
        (Labels, Figures) = (segments[..labels], segments[labels..]);
    }

    /// <summary>Its texts, from left to right.</summary>
    public ImmutableArray<PlacedText> Segments { get; }

    /// <summary>The box around all of them.</summary>
    public PageBox Box { get; }

    /// <summary>The size of its largest character.</summary>
    public double Size { get; }

    /// <summary>What stands in front of the figures; everything where there are none.</summary>
    public ImmutableArray<PlacedText> Labels { get; }

    /// <summary>The figures at its end.</summary>
    public ImmutableArray<PlacedText> Figures { get; }

    /// <summary>Whether it can be a row of a table: it has several parts.</summary>
    public bool HasCells => Segments.Length is > 1 and <= MostCells;

    /// <summary>Whether it can be a row of figures: a label and a figure, or several figures.</summary>
    public bool HasFigures => HasCells && !Figures.IsEmpty;
}
