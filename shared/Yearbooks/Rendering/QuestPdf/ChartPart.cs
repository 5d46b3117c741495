using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Compiler.Yearbooks.Rendering.QuestPdf;

/// <summary>Charts of plain rectangles and text, so that they look the same in every viewer.</summary>
internal static class ChartPart
{
    private const float StackHeight = 34;
    private const float BarHeight = 10;
    private const float LabelGap = 4;

    private static readonly Look Look = Look.Yearbook;

    public static void Compose(ColumnDescriptor column, StackedBar chart, StackPlan plan) =>
        Frame(column, chart.Caption, chart.Unit, chart.Note, chart.Alternative, body =>
        {
            if (plan.Parts.Any(part => part.Width > 0)) body.Item().Row(row => Stack(row, chart, plan));
            foreach (var line in plan.Legend)
            {
                body.Item().PaddingTop(5).Row(row =>
                {
                    row.Spacing((float)Look.LegendGap);
                    foreach (var index in line) row.AutoItem().Element(item => Legend(item, chart.Parts[index], plan.Parts[index]));
                });
            }
        });

    public static void Compose(ColumnDescriptor column, BarChart chart, BarPlan plan) =>
        Frame(column, chart.Caption, chart.Unit, chart.Note, chart.Alternative, body =>
        {
            foreach (var (bar, length) in chart.Bars.Zip(plan.Lengths)) body.Item().Row(row => Bar(row, bar, length, plan.LabelWidth));
        });

    private static void Frame(ColumnDescriptor column, string caption, string unit, string? note, string alternative, Action<ColumnDescriptor> body) =>
        column.Item().SemanticFigure(alternative).DefaultTextStyle(BookStyle.Chart).Column(figure =>
        {
            figure.Item().Element(item => CaptionPart.Compose(item, caption, unit));
            figure.Item().Column(body);
            if (note is not null) figure.Item().Element(item => CaptionPart.Note(item, note));
        });

    private static void Stack(RowDescriptor row, StackedBar chart, StackPlan plan)
    {
        foreach (var (value, part) in chart.Parts.Zip(plan.Parts).Where(pair => pair.Second.Width > 0))
        {
            var segment = row.RelativeItem((float)part.Width)
                .BorderRight(0.6f).BorderColor(BookStyle.White).Background(Color.FromHex(part.Colour.Fill)).MinHeight(StackHeight);
            if (!part.IsLabelInside) continue;
            segment.PaddingHorizontal(LabelGap).PaddingVertical(4).Text(text =>
            {
                text.DefaultTextStyle(style => style.FontColor(Color.FromHex(part.Colour.Text)));
                text.Line(value.Label).Bold();
                text.Span(value.Text);
            });
        }
    }

    private static void Legend(IContainer container, ChartValue value, StackPart part) => container.Row(row =>
    {
        var size = (float)Look.SwatchSize;
        var swatch = row.ConstantItem((float)Look.SwatchRoom).AlignMiddle().AlignLeft().Width(size).Height(size);
        if (part.Width > 0) swatch.Background(Color.FromHex(part.Colour.Fill));
        else swatch.BorderAlignmentInside().Border(0.5f, BookStyle.Muted);
        row.AutoItem().Text(text =>
        {
            text.Span($"{value.Label} ");
            text.Span(value.Text).FontColor(BookStyle.Muted);
        });
    });

    private static void Bar(RowDescriptor row, ChartValue bar, double length, double labelWidth)
    {
        row.ConstantItem((float)labelWidth + 1).AlignMiddle().PaddingVertical(2).AlignRight().Text(bar.Label);
        row.ConstantItem(5);
        row.RelativeItem().BorderLeft(0.6f).BorderColor(BookStyle.Muted).Row(inside =>
        {
            if (length > 0) inside.ConstantItem((float)length).AlignMiddle().Height(BarHeight).Background(BookStyle.MidBlue);
            inside.RelativeItem().PaddingLeft(LabelGap).AlignMiddle().Text(bar.Text);
        });
    }
}
