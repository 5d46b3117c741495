using System.Collections.Immutable;
using System.Text;
using Compiler.Accuracy.Printing.Pages;
using Compiler.Testing.Printing;

namespace Compiler.Accuracy.Printing;

/// <summary>Every layout in which reports come.</summary>
public static class Layouts
{
    private static readonly IReadOnlyList<PrintingHabits> Drawn = [PrintingHabits.Plain];

    public static IReadOnlyList<Layout> All { get; } =
    [
        Shaped("tab rows", TableShape.Rows, PrintingHabits.All),
        Text("Markdown", TextLayouts.Markdown, PrintingHabits.All) with { Extension = "md", Border = '|' },
        Shaped("bars in front", TableShape.LeadingBars, PrintingHabits.All) with { EmptyCells = EmptyCells.LostAtEnd, Border = '|' },
        Shaped("full-width", TableShape.FullWidth, PrintingHabits.All),
        Shaped("traditional", TableShape.Traditional, PrintingHabits.All),
        Shaped("page furniture", TableShape.PageFurniture, PrintingHabits.All),
        Shaped("numbered rows", TableShape.NumberedRows, Drawn),
        Shaped("broken labels", TableShape.BrokenLabels, Drawn),
        Shaped("vertical headers", TableShape.VerticalHeaders, Drawn),
        Shaped("aligned spaces", TableShape.AlignedColumns, Drawn) with { EmptyCells = EmptyCells.Lost },
        Shaped("ASCII table", TableShape.AsciiTable, Drawn) with { EmptyCells = EmptyCells.LostAtEnd, Border = '|' },
        Shaped("box table", TableShape.BoxTable, Drawn) with { EmptyCells = EmptyCells.LostAtEnd },
        Shaped("cell per line", TableShape.CellPerLine, Drawn) with { EmptyCells = EmptyCells.Lost },
        Shaped("cell and bar", TableShape.CellAndBar, Drawn) with { EmptyCells = EmptyCells.LostAtEnd, Border = '|' },
        Shaped("all on one line", TableShape.OneLine, Drawn) with { EmptyCells = EmptyCells.Lost, Border = ' ' },
        Text("document on one line", TextLayouts.OneLine, Drawn) with { EmptyCells = EmptyCells.Lost, Border = ' ' },
        Text("bars at row ends", TextLayouts.TrailingBars, Drawn) with { EmptyCells = EmptyCells.LostAtEnd, Border = '|' },
        Shaped("cells, bars and blanks", TableShape.CellAndBar, Drawn) with
        {
            Prepare = Surroundings.WithBlanks, EmptyCells = EmptyCells.LostAtEnd, Border = '|',
        },
        Shaped("contents page", TableShape.Rows, PrintingHabits.All) with { Prepare = Surroundings.WithContents },
        Shaped("site furniture", TableShape.Rows, PrintingHabits.All) with { Prepare = Surroundings.WithSite },
        Shaped("notes in labels", TableShape.Rows, PrintingHabits.All) with { Prepare = Surroundings.WithNotes },
        Text("Big5 gateway", Gateway.Print, PrintingHabits.All),
        new("pdftotext -layout", LayoutText.Write, Drawn) { EmptyCells = EmptyCells.Lost },
        Text("CSV", TextLayouts.Csv, Drawn) with { Extension = "csv", EmptyCells = EmptyCells.LostAtEnd },
        new("web page", WebPage.Write, Drawn) { Extension = "html", Cost = 2 },
        new("Word document", WordDocument.Write, Drawn) { Extension = "docx", Cost = 4 },
        new("workbook", Workbook.Write, Drawn) { Extension = "xlsx", EmptyCells = EmptyCells.LostAtEnd, Cost = 4 },
        new("PDF, ruled", PdfFile.Ruled, Drawn) { Extension = "pdf", EmptyCells = EmptyCells.LostAtEnd, Cost = 40 },
        new("PDF, unruled", PdfFile.Unruled, Drawn) { Extension = "pdf", EmptyCells = EmptyCells.Lost, Cost = 40 },
        new("PDF, office", OfficePdf.Write, Drawn) { Extension = "pdf", EmptyCells = EmptyCells.Lost, Cost = 40 },
        new("PDF, oblique watermark", OfficePdf.WithObliqueWatermark, Drawn) { Extension = "pdf", EmptyCells = EmptyCells.Lost, Cost = 40 },
        new("PDF, level watermark", OfficePdf.WithLevelWatermark, Drawn) { Extension = "pdf", EmptyCells = EmptyCells.Lost, Cost = 40 },
        new("OFD, runs", OfdFile.WriteRuns, Drawn) { Extension = "ofd", EmptyCells = EmptyCells.LostAtEnd, Cost = 40 },
        new("OFD, characters", OfdFile.WriteCharacters, Drawn) { Extension = "ofd", EmptyCells = EmptyCells.LostAtEnd, Cost = 40 },
        new("OFD, form", OfdFile.WriteForm, Drawn) { Extension = "ofd", EmptyCells = EmptyCells.LostAtEnd, Cost = 40 },
        new("OFD, unruled", OfdFile.WriteUnruled, Drawn) { Extension = "ofd", EmptyCells = EmptyCells.Lost, Cost = 40 },
    ];

    public static Layout Named(string name) => All.Single(layout => layout.Name == name);

    private static Layout Shaped(string name, TableShape shape, IReadOnlyList<PrintingHabits> habits) =>
        Text(name, lines => ShapedText.Print(TextLayouts.TabRows(lines), shape), habits);

    private static Layout Text(string name, Func<ImmutableArray<PrintedLine>, string> print, IReadOnlyList<PrintingHabits> habits) =>
        new(name, lines => Encoding.UTF8.GetBytes(print(lines)), habits);
}
