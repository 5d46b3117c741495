namespace Compiler.Reading.Ofd;

/// <summary>An affine map of points: x' = A·x + C·y + E, y' = B·x + D·y + F; the six numbers of a CTM in their order.</summary>
internal readonly record struct OfdMatrix(double A, double B, double C, double D, double E, double F)
{
    // Far beyond any page, in points; arithmetic with larger numbers is not exact.
    private const double MaxPlace = 1_000_000;

    /// <summary>From millimetres to points.</summary>
    public static OfdMatrix Points { get; } = new(72 / 25.4, 0, 0, 72 / 25.4, 0, 0);

    /// <summary>The area of what was a square of one unit.</summary>
    public double Area => Math.Abs((A * D) - (B * C));

    /// <summary>First the other map, then this one.</summary>
    public OfdMatrix After(OfdMatrix first) =>
        new(
            (A * first.A) + (C * first.B),
            (B * first.A) + (D * first.B),
            (A * first.C) + (C * first.D),
            (B * first.C) + (D * first.D),
            (A * first.E) + (C * first.F) + E,
            (B * first.E) + (D * first.F) + F);

    /// <summary>First a shift by this much, then this map.</summary>
    public OfdMatrix AfterShift(double x, double y) => After(new OfdMatrix(1, 0, 0, 1, x, y));

    /// <summary>The place of a point. Throws <see cref="FormatException"/> if it is not near any page.</summary>
    public (double X, double Y) Map(double x, double y)
    {
        var (toX, toY) = ((A * x) + (C * y) + E, (B * x) + (D * y) + F);
        return Math.Abs(toX) <= MaxPlace && Math.Abs(toY) <= MaxPlace
            ? (toX, toY)
            : throw new FormatException("A point is too far away.");
    }

    /// <summary>How much longer a line in this direction becomes.</summary>
    public double Stretch(double x, double y) => Math.Sqrt(Math.Pow((A * x) + (C * y), 2) + Math.Pow((B * x) + (D * y), 2));
}
