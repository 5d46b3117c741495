using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Typography;
using QuestPDF.Fluent;

namespace Compiler.Yearbooks.Rendering.QuestPdf;

/// <summary>A chart: caption, drawings, and small print below.</summary>
internal static class ChartPart
{
    public static void Compose(ColumnDescriptor column, Chart chart, ChartPlan plan, bool isUnderHeading, float distance)
    {
        column.Item().Element(item => CaptionPart.Compose(item, chart.Caption, chart.Unit, isUnderHeading, distance));
        column.Item().SemanticFigure(chart.Alternative).Column(figure =>
        {
            foreach (var drawing in plan.Drawings)
                figure.Item().PaddingVertical(2).Width((float)drawing.Width).Height((float)drawing.Height).Svg(drawing.Svg).FitArea();
        });
        if (chart.Note is not null)
            column.Item().Element(item => CaptionPart.Note(item, chart.Note));
    }
}
