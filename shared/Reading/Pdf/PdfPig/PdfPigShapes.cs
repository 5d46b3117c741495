using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Pages;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace Compiler.Reading.Pdf.PdfPig;

/// <summary>Collects the straight lines and coloured areas from the paths of a page.</summary>
internal sealed class PdfPigShapes(double pageHeight)
{
    private const double ThickestLine = 3;
    private const double MaxAskew = 0.5;

    private readonly ImmutableArray<PdfRule>.Builder rules = ImmutableArray.CreateBuilder<PdfRule>();
    private readonly ImmutableArray<PageBox>.Builder areas = ImmutableArray.CreateBuilder<PageBox>();

    public ImmutableArray<PdfRule> Rules => rules.ToImmutable();

    public ImmutableArray<PageBox> Areas => areas.ToImmutable();

    public void Add(PdfPath path)
    {
        foreach (var part in path)
        {
            var (points, isStraight) = Points(part);
            if (points.Count < 2)
                continue;
            if (path.IsFilled)
                AddFill(points, isStraight, PdfPigGlyph.IsWhite(path.FillColor));
            if (path.IsStroked && isStraight)
                AddStroke(points);
        }
    }

    private static (List<PdfPoint> Points, bool IsStraight) Points(PdfSubpath part)
    {
        var points = new List<PdfPoint>();
        var isStraight = true;
        foreach (var command in part.Commands)
        {
            switch (command)
            {
                case PdfSubpath.Move move:
                    points.Add(move.Location);
                    break;
                case PdfSubpath.Line line:
                    points.Add(line.To);
                    break;
                case PdfSubpath.BezierCurve curve:
                    points.Add(curve.EndPoint);
                    isStraight = false;
                    break;
                case PdfSubpath.Close when points.Count > 0:
                    points.Add(points[0]);
                    break;
            }
        }

        return (points, isStraight);
    }

    private void AddFill(List<PdfPoint> points, bool isStraight, bool isWhite)
    {
        var (left, right) = (points.Min(point => point.X), points.Max(point => point.X));
        var (top, bottom) = (pageHeight - points.Max(point => point.Y), pageHeight - points.Min(point => point.Y));
        if (Math.Min(right - left, bottom - top) > ThickestLine || !isStraight)
        {
            if (!isWhite)
                areas.Add(new PageBox(left, top, right, bottom));
            return;
        }

        var (x, y) = ((left + right) / 2, (top + bottom) / 2);
        rules.Add(right - left > bottom - top ? new PdfRule(left, y, right, y) : new PdfRule(x, top, x, bottom));
    }

    private void AddStroke(List<PdfPoint> points)
    {
        foreach (var (from, to) in points.Zip(points.Skip(1)))
        {
            if (Math.Abs(from.X - to.X) < MaxAskew || Math.Abs(from.Y - to.Y) < MaxAskew)
                rules.Add(new PdfRule(from.X, pageHeight - from.Y, to.X, pageHeight - to.Y));
        }
    }
}
