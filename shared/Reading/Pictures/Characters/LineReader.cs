using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Pictures.Grid;
using Compiler.Reading.Pictures.Images;

namespace Compiler.Reading.Pictures.Characters;

/// <summary>Reads lines of a page: words once, figures in two different crops.</summary>
internal sealed class LineReader(TextModel model)
{
    // Relative to the height of the ink.
    private const double Tight = 0.14;
    private const double Wide = 0.32;

    // Ink lower than this share of a line is a dash or the character for one, and needs the height of a line around it.
    private const double LeastHeight = 0.72;

    private readonly FigureBeam beam = new(model.Keys);

    /// <summary>The text of a line, and the figures that it may be.</summary>
    public (LineText Text, ImmutableArray<RecognisedFigure> Figures) Read(Plane plane, PixelBox ink, double usual) =>
        model.Read(plane, Crop(ink, usual, Tight), steps => (LineText.Decode(steps, model.Keys), beam.Search(steps)));

    /// <summary>The text of a line alone.</summary>
    public LineText ReadText(Plane plane, PixelBox ink, double usual) =>
        model.Read(plane, Crop(ink, usual, Tight), steps => LineText.Decode(steps, model.Keys));

    /// <summary>The figures that a line may be, by another crop.</summary>
    public ImmutableArray<RecognisedFigure> ReadAgain(Plane plane, PixelBox ink, double usual) =>
        model.Read(plane, Crop(ink, usual, Wide), beam.Search);

    /// <summary>The columns of the page for each scaled one of a tight crop, and the column where it begins.</summary>
    public static (int Left, double Step) Place(PixelBox ink, double usual)
    {
        var crop = Crop(ink, usual, Tight);
        return (crop.Left, Math.Max(crop.Height / (double)LineCrop.Height, crop.Width / (double)LineCrop.WidthOf(crop)));
    }

    private static PixelBox Crop(PixelBox ink, double usual, double margin)
    {
        var height = Math.Max(ink.Height, LeastHeight * usual);
        var middle = (ink.Top + ink.Bottom) / 2.0;
        var around = margin * height;
        return new PixelBox(
            (int)Math.Round(ink.Left - around),
            (int)Math.Round(middle - (height / 2) - around),
            (int)Math.Round(ink.Right + around),
            (int)Math.Round(middle + (height / 2) + around));
    }
}
