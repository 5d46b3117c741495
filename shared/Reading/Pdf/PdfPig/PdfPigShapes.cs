using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Pages;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace Compiler.Reading.Pdf.PdfPig;

/// <summary>Collects the straight lines and coloured areas from the paths of a page.</summary>
internal sealed class PdfPigShapes(double pageHeight)
{
    private readonly PdfShapes shapes = new();

    public ImmutableArray<PdfRule> Rules => shapes.Rules;

    public ImmutableArray<PageBox> Areas => shapes.Areas;

    public void Add(PdfPath path)
    {
        foreach (var part in path)
        {
            var (points, isStraight) = Points(part);
            if (points.Count < 2)
                continue;
            if (path.IsFilled)
                shapes.AddFill(points, isStraight, PdfPigGlyph.IsWhite(path.FillColor));
            if (path.IsStroked && isStraight)
                shapes.AddStroke(points);
        }
    }

    private (List<(double X, double Y)> Points, bool IsStraight) Points(PdfSubpath part)
    {
        var points = new List<(double X, double Y)>();
        var isStraight = true;
        foreach (var command in part.Commands)
        {
            switch (command)
            {
                case PdfSubpath.Move move:
                    points.Add(OnPage(move.Location));
                    break;
                case PdfSubpath.Line line:
                    points.Add(OnPage(line.To));
                    break;
                case PdfSubpath.BezierCurve curve:
                    points.Add(OnPage(curve.EndPoint));
                    isStraight = false;
                    break;
                case PdfSubpath.Close when points.Count > 0:
                    points.Add(points[0]);
                    break;
            }
        }

        return (points, isStraight);
    }

    private (double X, double Y) OnPage(PdfPoint point) => (point.X, pageHeight - point.Y);
}
