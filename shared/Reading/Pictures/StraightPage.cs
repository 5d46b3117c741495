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

    private StraightPage(RuledSheet ruled, double scale)
    {
        (Frames, Scale) = (ruled.Frames, scale);
        Sheet = ruled.Sheet.Each(plane => ruled.Rules.Erase(plane, [.. Frames.Select(frame => frame.Box)]));
        Ink = InkMap.Find(Sheet.Bright, scale);
        Faint = InkMap.Find(Sheet.Bright, scale, InkMap.Faint);
        Colour = ReferenceEquals(ruled.Sheet.Bright, ruled.Sheet.Dark) ? Ink : InkMap.Find(Sheet.Dark, scale);
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
        var best = RuledSheet.Create(sheet, scale, plane => plane);
        // A web page rules its tables in grey.
        for (var i = 0; i < GreyLines.Length && !best.IsWhole; i++)
        {
            var times = GreyLines[i];
            if (RuledSheet.Create(sheet, scale, plane => plane.Darkened(times)) is var other && other.Cells > best.Cells)
                best = other;
        }

        return new StraightPage(best, scale);
    }
}
