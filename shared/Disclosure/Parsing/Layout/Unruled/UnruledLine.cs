using System.Collections.Immutable;

namespace Compiler.Disclosure.Parsing.Layout.Unruled;

/// <summary>A line of text, split at gaps.</summary>
public sealed class UnruledLine
{
    /// <summary>The maximum distance between the lines of one cell, in character sizes.</summary>
    public const double Spacing = 1.7;

    // No table of a report has more cells in a row.
    private const int MaxCells = 60;

    /// <summary>Creates a line from these texts.</summary>
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

    /// <summary>The box around all texts.</summary>
    public PageBox Box { get; }

    /// <summary>The size of its largest character.</summary>
    public double Size { get; }

    /// <summary>The texts before the figures; all texts if there are no figures.</summary>
    public ImmutableArray<PlacedText> Labels { get; }

    /// <summary>The figures at the end.</summary>
    public ImmutableArray<PlacedText> Figures { get; }

    /// <summary>Whether the line can be a table row: it has several parts.</summary>
    public bool HasCells => Segments.Length is > 1 and <= MaxCells;

    /// <summary>Whether the line can be a row of figures: a label and a figure, or several figures.</summary>
    public bool HasFigures => HasCells && !Figures.IsEmpty;
}
