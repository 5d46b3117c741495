using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Pictures.Grid;
using Compiler.Reading.Pictures.Images;

namespace Compiler.Reading.Pictures.Characters;

/// <summary>Reads lines of a page: words once, figures in two different crops.</summary>
/// <param name="model">The model.</param>
/// <param name="most">The processor time for a page; <see cref="TimeoutException"/> past it.</param>
internal sealed class LineReader(TextModel model, TimeSpan most)
{
    // Paper around the ink, relative to its height: the model is least sure of a lone digit with much or little of it.
    private static readonly CropShape First = new(Above: 0.12, Beside: 0.4, Stretch: 1);
    private static readonly CropShape Second = new(Above: 0.18, Beside: 0.32, Stretch: 1.25);

    private readonly FigureBeam beam = new(model.Keys);
    private readonly TimeSpan started = Environment.CpuUsage.TotalTime;

    /// <summary>The crop in which words are read.</summary>
    public static LineCrop Crop(PixelBox ink, PixelBox bounds, double usual) => First.Crop(ink, bounds, usual);

    /// <summary>The text of a line, and the figures that it may be.</summary>
    /// <param name="plane">The page.</param>
    /// <param name="ink">The box of its ink.</param>
    /// <param name="bounds">Its cell.</param>
    /// <param name="usual">The usual height of a line.</param>
    public (LineText Text, ImmutableArray<RecognisedFigure> Figures) Read(Plane plane, PixelBox ink, PixelBox bounds, double usual) =>
        Read(plane, First.Crop(ink, bounds, usual), steps => (LineText.Decode(steps, model.Keys), beam.Search(steps)));

    /// <summary>The text of a line alone.</summary>
    public LineText ReadText(Plane plane, PixelBox ink, PixelBox bounds, double usual) =>
        Read(plane, First.Crop(ink, bounds, usual), steps => LineText.Decode(steps, model.Keys));

    /// <summary>The same by the other crop.</summary>
    public LineText ReadTextAgain(Plane plane, PixelBox ink, PixelBox bounds, double usual) =>
        Read(plane, Second.Crop(ink, bounds, usual), steps => LineText.Decode(steps, model.Keys));

    /// <summary>The figures that a line may be, by the other crop.</summary>
    public ImmutableArray<RecognisedFigure> ReadAgain(Plane plane, PixelBox ink, PixelBox bounds, double usual) =>
        Read(plane, Second.Crop(ink, bounds, usual), beam.Search);

    private T Read<T>(Plane plane, LineCrop crop, Func<Probabilities, T> use) =>
        Environment.CpuUsage.TotalTime - started <= most ? model.Read(plane, crop, use) : throw new TimeoutException();
}
