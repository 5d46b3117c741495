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

    // How much darker the page is made to find lines of grey.
    private const double GreyLines = 2.2;

    // In points: smaller frames are drawings and letters.
    private const double LeastWidth = 120;
    private const double LeastHeight = 20;

    private StraightPage(Sheet sheet, Rules rules, double scale)
    {
        Frames =
        [
            .. RuledFrame.Find([.. rules.InPoints()]).Where(frame => frame.Box.Width >= LeastWidth && frame.Box.Height >= LeastHeight),
        ];
        (Sheet, Scale) = (sheet.Each(plane => rules.Erase(plane, [.. Frames.Select(frame => frame.Box)])), scale);
        Ink = InkMap.Find(Sheet.Bright, scale);
        Faint = InkMap.Find(Sheet.Bright, scale, InkMap.Faint);
        Colour = ReferenceEquals(sheet.Bright, sheet.Dark) ? Ink : InkMap.Find(Sheet.Dark, scale);
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

    /// <summary>Straightens a page.</summary>
    /// <param name="sheet">The page, its paper white.</param>
    /// <param name="scale">Its pixels for each point.</param>
    public static StraightPage Create(Sheet sheet, double scale)
    {
        var page = Create(sheet, scale, plane => plane);
        // A web page rules its tables in grey.
        return page.Frames.IsEmpty && Create(sheet, scale, plane => plane.Darkened(GreyLines)) is { Frames.IsEmpty: false } other
            ? other
            : page;
    }

    private static StraightPage Create(Sheet sheet, double scale, Func<Plane, Plane> ruled)
    {
        var straightening = Straightening.Measure(ruled(sheet.Bright), scale);
        if (straightening.LargestShift >= LeastShift)
            sheet = sheet.Each(straightening.Apply);
        return new StraightPage(sheet, Rules.Find(ruled(sheet.Bright), scale), scale);
    }
}
