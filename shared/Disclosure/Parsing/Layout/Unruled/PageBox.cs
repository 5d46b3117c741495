namespace Compiler.Disclosure.Parsing.Layout.Unruled;

/// <summary>A rectangle on the upright page, measured from the upper left corner, in points or in characters of a text.</summary>
public readonly record struct PageBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The width.</summary>
    public double Width => Right - Left;

    /// <summary>The height.</summary>
    public double Height => Bottom - Top;

    /// <summary>The horizontal centre.</summary>
    public double CentreX => (Left + Right) / 2;

    /// <summary>The vertical centre.</summary>
    public double CentreY => (Top + Bottom) / 2;

    /// <summary>Whether the centre of the other box is inside this one.</summary>
    public bool ContainsCentreOf(PageBox other) =>
        other.CentreX >= Left && other.CentreX <= Right && other.CentreY >= Top && other.CentreY <= Bottom;

    /// <summary>Returns the smallest box that contains both.</summary>
    public PageBox Union(PageBox other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>Returns the box moved down by this much.</summary>
    public PageBox Lowered(double by) => this with { Top = Top + by, Bottom = Bottom + by };

    /// <summary>Returns the box after a page of this width is turned a quarter to the left.</summary>
    public PageBox TurnedLeft(double pageWidth) => new(Top, pageWidth - Right, Bottom, pageWidth - Left);
}
