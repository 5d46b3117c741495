namespace Compiler.Reading;

/// <summary>A rectangle on the upright page, from its upper left corner: in points, or in characters of a text.</summary>
internal readonly record struct PageBox(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double CentreX => (Left + Right) / 2;

    public double CentreY => (Top + Bottom) / 2;

    public bool Holds(PageBox other) =>
        other.CentreX >= Left && other.CentreX <= Right && other.CentreY >= Top && other.CentreY <= Bottom;

    public PageBox Union(PageBox other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>Where the box stands once a page of this width is turned a quarter to the left.</summary>
    public PageBox TurnedLeft(double pageWidth) => new(Top, pageWidth - Right, Bottom, pageWidth - Left);
}
