namespace Compiler.Reading.Pictures.Images;

/// <summary>A page as a picture.</summary>
/// <param name="Bright">The brightest colour of each pixel: a red or blue stamp nearly vanishes, black ink stays.</param>
/// <param name="Dark">The darkest colour of each pixel: ink of every colour.</param>
internal sealed record Sheet(Plane Bright, Plane Dark)
{
    public int Width => Bright.Width;

    public int Height => Bright.Height;

    public Sheet Turned(int quarters) => Each(plane => plane.Turned(quarters));

    /// <summary>The sheet with this done to both planes; to one only where both are the same.</summary>
    public Sheet Each(Func<Plane, Plane> change)
    {
        var bright = change(Bright);
        return new Sheet(bright, ReferenceEquals(Bright, Dark) ? bright : change(Dark));
    }
}
