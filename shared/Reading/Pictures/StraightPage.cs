using System.Collections.Immutable;
using Compiler.Reading.Pdf.Tables;
using Compiler.Reading.Pictures.Grid;
using Compiler.Reading.Pictures.Images;

namespace Compiler.Reading.Pictures;

/// <summary>A page whose lines run along rows and columns, with its ruled tables found and its ink parted from their lines.</summary>
internal sealed class StraightPage
{
    // A page that is straight already stays as sharp as it is.
    private const double LeastShift = 1.5;

    // In points: smaller frames are drawings and letters.
    private const double LeastWidth = 120;
    private const double LeastHeight = 20;

    private StraightPage(Sheet sheet, Rules rules, double scale)
    {
        (Sheet, Scale) = (sheet.Each(rules.Erase), scale);
        Ink = InkMap.Find(Sheet.Bright, scale);
        Faint = InkMap.Find(Sheet.Bright, scale, InkMap.Faint);
        Colour = ReferenceEquals(sheet.Bright, sheet.Dark) ? Ink : InkMap.Find(Sheet.Dark, scale);
        Frames = [.. RuledFrame.Find([.. rules.InPoints()]).Where(frame => frame.Box.Width >= LeastWidth && frame.Box.Height >= LeastHeight)];
        HasLines = rules.InPoints().Any();
    }

    /// <summary>The page without its ruled lines.</summary>
    public Sheet Sheet { get; }

    /// <summary>Pixels for each point.</summary>
    public double Scale { get; }

    public InkMap Ink { get; }

    /// <summary>Faint ink, too.</summary>
    public InkMap Faint { get; }

    /// <summary>Ink of every colour, such as that of a stamp.</summary>
    public InkMap Colour { get; }

    /// <summary>The ruled tables, in points.</summary>
    public ImmutableArray<RuledFrame> Frames { get; }

    /// <summary>Whether lines were found, in a table or not.</summary>
    public bool HasLines { get; }

    /// <summary>Straightens a page.</summary>
    /// <param name="sheet">The page, its paper white.</param>
    /// <param name="scale">Its pixels for each point.</param>
    public static StraightPage Create(Sheet sheet, double scale)
    {
        var straightening = Straightening.Measure(sheet.Bright, scale);
        if (straightening.LargestShift >= LeastShift)
            sheet = sheet.Each(straightening.Apply);
        return new StraightPage(sheet, Rules.Find(sheet.Bright, scale), scale);
    }
}
