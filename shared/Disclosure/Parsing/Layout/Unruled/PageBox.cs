namespace Compiler.Disclosure.Parsing.Layout.Unruled;

/// <summary>A rectangle on the upright page, from its upper left corner: in points, or in characters of a text.</summary>
public readonly record struct PageBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>From left to right.</summary>
    public double Width => Right - Left;

    /// <summary>From top to bottom.</summary>
    public double Height => Bottom - Top;

    /// <summary>The middle between left and right.</summary>
    public double CentreX => (Left + Right) / 2;

    /// <summary>The middle between top and bottom.</summary>
    public double CentreY => (Top + Bottom) / 2;

    /// <summary>Whether the centre of the other box stands in this one.</summary>
    public bool Holds(PageBox other) =>
        other.CentreX >= Left && other.CentreX <= Right && other.CentreY >= Top && other.CentreY <= Bottom;

    /// <summary>The smallest box around both.</summary>
    public PageBox Union(PageBox other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>Where the box stands once a page of this width is turned a quarter to the left.</summary>
    public PageBox TurnedLeft(double pageWidth) => new(Top, pageWidth - Right, Bottom, pageWidth - Left);
}
