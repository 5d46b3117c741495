using Compiler.Reading.Pictures.Grid;

namespace Compiler.Reading.Pictures.Characters;

/// <summary>How a line is shown to the model.</summary>
/// <param name="Above">The paper above and below the ink, relative to its height.</param>
/// <param name="Beside">The paper at its left and right.</param>
/// <param name="Stretch">How much wider than it is the line is shown.</param>
internal readonly record struct CropShape(double Above, double Beside, double Stretch)
{
    // Ink lower than this share of a line is a dash or the character for one, and needs the height of a line around it.
    private const double LeastHeight = 0.72;

    public LineCrop Crop(PixelBox ink, PixelBox bounds, double usual)
    {
        var height = Math.Max(ink.Height, LeastHeight * usual);
        var middle = (ink.Top + ink.Bottom) / 2.0;
        var reach = (height / 2) + (Above * height);
        var box = new PixelBox(
            (int)Math.Round(ink.Left - (Beside * height)),
            (int)Math.Round(middle - reach),
            (int)Math.Round(ink.Right + (Beside * height)),
            (int)Math.Round(middle + reach));
        return new LineCrop(box, bounds, Stretch);
    }
}
