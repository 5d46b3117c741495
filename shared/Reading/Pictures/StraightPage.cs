using System.Collections.Immutable;
using Compiler.Reading.Pdf.Tables;
using Compiler.Reading.Pictures.Grid;
using Compiler.Reading.Pictures.Images;

namespace Compiler.Reading.Pictures;

/// <summary>A page whose lines run along rows and columns, with its ruled tables found and its ink parted from their lines.</summary>
internal sealed class StraightPage
{
    // How much darker the page is made to find lines of grey.
    private static readonly double[] GreyLines = [2.2, 3];

    // Darker, the strokes of stamps and letters make a few more cells.
    private const double Better = 0.05;

    // The share of ink that is as dark as print, and where between print and paper a stamp begins.
    private const double Darkest = 0.1;
    private const double LighterThanPrint = 0.6;

    private readonly Lazy<(Plane Plane, InkMap Ink)> bold;

    private StraightPage(RuledSheet ruled, double scale)
    {
        (Frames, Scale) = (ruled.Frames, scale);
        Sheet = ruled.Sheet.Each(plane => ruled.Rules.Erase(plane, [.. Frames.Select(frame => frame.Box)]));
        Ink = InkMap.Find(Sheet.Bright, scale);
        Faint = InkMap.Find(Sheet.Bright, scale, InkMap.Faint);
        Colour = ReferenceEquals(ruled.Sheet.Bright, ruled.Sheet.Dark) ? Ink : InkMap.Find(Sheet.Dark, scale);
        bold = new Lazy<(Plane, InkMap)>(() => FindBold(Sheet.Bright, scale));
    }

    /// <summary>The page with its darkest ink alone, that of the print under a stamp which was scanned in grey.</summary>
    public Plane Bold => bold.Value.Plane;

    /// <summary>The darkest ink.</summary>
    public InkMap BoldInk => bold.Value.Ink;

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
        var best = RuledSheet.Create(sheet, scale, plane => plane);
        // A web page rules its tables in grey, and a faint print loses pieces of its lines.
        for (var i = 0; i < GreyLines.Length && (i == 0 || !best.IsWhole); i++)
        {
            var times = GreyLines[i];
            var other = RuledSheet.Create(sheet, scale, plane => plane.Darkened(times));
            if (other.Worth - best.Worth > Better * Math.Abs(best.Worth))
                best = other;
        }

        return new StraightPage(best, scale);
    }

    private static (Plane Plane, InkMap Ink) FindBold(Plane plane, double scale)
    {
        var counts = new int[InkMap.Dark];
        foreach (var pixel in plane.Pixels)
        {
            if (pixel < InkMap.Dark)
                counts[pixel]++;
        }

        var (remaining, print) = ((int)(Darkest * counts.Sum()), 0);
        while (print < counts.Length - 1 && (remaining -= counts[print]) >= 0)
            print++;
        var bold = plane.Stretched(print, print + (int)(LighterThanPrint * (InkMap.Dark - print)));
        return (bold, InkMap.Find(bold, scale));
    }
}
