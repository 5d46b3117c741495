using Compiler.Reading.Pictures.Grid;
using Compiler.Reading.Pictures.Images;

namespace Compiler.Reading.Pictures;

/// <summary>Cuts a long picture into pages: pages joined below each other, or the picture of a whole web page.</summary>
internal static class PicturePages
{
    // The sides of a page of A4, in points.
    private const double Short = 595;
    private const double Long = 842;
    private const double Shape = Long / Short;

    // A single page may be a little longer.
    private const double LongestPage = 1.6;

    // Joined pages are cut exactly; a web page where it has the least ink nearby.
    private const double SameShape = 0.02;
    private const double Reach = 0.2;

    /// <summary>The number of pages of a picture with this size.</summary>
    public static int Count(PictureSize size) =>
        size.Height <= LongestPage * size.Width ? 1 : Math.Max(1, (int)Math.Round(size.Height / (Shape * size.Width)));

    /// <summary>The pages, from top to bottom, each with its pixels for a point.</summary>
    public static IEnumerable<(Sheet Page, double Scale)> Cut(Sheet sheet)
    {
        var count = Count(new PictureSize(sheet.Width, sheet.Height));
        if (count == 1)
            return [(sheet, Scale(sheet))];
        var step = (double)sheet.Height / count;
        var isJoined = Math.Abs(step - (Shape * sheet.Width)) < SameShape * Shape * sheet.Width;
        int[] cuts =
        [
            0,
            .. Enumerable.Range(1, count - 1)
                .Select(i => isJoined ? (int)Math.Round(i * step) : Emptiest(sheet.Bright, i * step, Reach * step)),
            sheet.Height,
        ];
        return cuts.Zip(cuts.Skip(1), (top, bottom) => (sheet.Each(plane => plane.Rows(top, bottom)), sheet.Width / Short));
    }

    // A picture of another shape shows a page at least as wide or high as A4.
    private static double Scale(Sheet sheet) => Math.Max(sheet.Width, sheet.Height) / Long;

    private static int Emptiest(Plane plane, double middle, double reach)
    {
        var (from, to) = ((int)(middle - reach), (int)(middle + reach));
        return Enumerable.Range(from, to - from).MinBy(row => (Ink(plane, row), Math.Abs(row - middle)));
    }

    private static int Ink(Plane plane, int row)
    {
        var count = 0;
        foreach (var pixel in plane.Pixels.AsSpan(row * plane.Width, plane.Width))
            count += pixel < InkMap.Dark ? 1 : 0;
        return count;
    }
}
