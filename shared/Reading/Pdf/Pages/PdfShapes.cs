using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout.Unruled;

namespace Compiler.Reading.Pdf.Pages;

/// <summary>Collects the straight lines and coloured areas of a page. Points are in points, from its upper left corner.</summary>
internal sealed class PdfShapes
{
    private const double ThickestLine = 3;
    private const double MaxAskew = 0.5;

    private readonly ImmutableArray<PdfRule>.Builder rules = ImmutableArray.CreateBuilder<PdfRule>();
    private readonly ImmutableArray<PageBox>.Builder areas = ImmutableArray.CreateBuilder<PageBox>();

    public ImmutableArray<PdfRule> Rules => rules.ToImmutable();

    public ImmutableArray<PageBox> Areas => areas.ToImmutable();

    /// <summary>A filled outline: a thin one is a line, any other an area, unless it is as white as the paper.</summary>
    public void AddFill(IReadOnlyList<(double X, double Y)> points, bool isStraight, bool isWhite)
    {
        var (left, right) = (points.Min(point => point.X), points.Max(point => point.X));
        var (top, bottom) = (points.Min(point => point.Y), points.Max(point => point.Y));
        if (Math.Min(right - left, bottom - top) > ThickestLine || !isStraight)
        {
            if (!isWhite)
                areas.Add(new PageBox(left, top, right, bottom));
            return;
        }

        var (x, y) = ((left + right) / 2, (top + bottom) / 2);
        rules.Add(right - left > bottom - top ? new PdfRule(left, y, right, y) : new PdfRule(x, top, x, bottom));
    }

    /// <summary>A drawn outline of straight pieces; those that are neither level nor upright are left out.</summary>
    public void AddStroke(IReadOnlyList<(double X, double Y)> points)
    {
        foreach (var (from, to) in points.Zip(points.Skip(1)))
        {
            if (Math.Abs(from.X - to.X) < MaxAskew || Math.Abs(from.Y - to.Y) < MaxAskew)
                rules.Add(new PdfRule(from.X, from.Y, to.X, to.Y));
        }
    }
}
