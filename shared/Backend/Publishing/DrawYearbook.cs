using System.Runtime.CompilerServices;
using System.Text;
using Compiler.Backend.Telemetry;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Rendering.Web;
using Compiler.Yearbooks.Rendering.Word;

namespace Compiler.Backend.Publishing;

/// <summary>Creates the files of a volume.</summary>
/// <param name="renderer">Renders the PDF.</param>
internal sealed class DrawYearbook(IYearbookRenderer renderer)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true);

    private readonly WebEdition web = new(new RendererOptions());

    /// <summary>
    /// Draws the files of <see cref="YearbookFiles.List"/>, one after the other: together those of a province may fill the memory.
    /// The last one describes the others.
    /// </summary>
    /// <param name="book">The volume.</param>
    /// <param name="unreported">unreported.csv of a final edition; null for others.</param>
    /// <param name="cancellationToken">Cancels the drawing.</param>
    public async IAsyncEnumerable<YearbookFile> RunAsync(
        Yearbook book, YearbookFile? unreported, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var package = new DataPackage();
        var files = YearbookFiles.List(unreported is not null);
        // A variable would keep the annex until the last file is written.
        var printed = await PrintAsync(book, cancellationToken);
        while (printed.TryDequeue(out var pdf))
            yield return package.Add(pdf);
        yield return package.Add(new YearbookFile(YearbookFiles.WebPage, web.Render(book.WebDocument, files)));
        yield return package.Add(YearbookFile.Write(YearbookFiles.Figures, book.WriteFigures));
        yield return package.Add(WriteCsv(YearbookFiles.Tables, book.WriteTables) with { Columns = book.TablesColumns });
        yield return package.Add(new YearbookFile(YearbookFiles.Workbook, book.WriteWorkbook()));
        yield return package.Add(new YearbookFile(YearbookFiles.Report, WordReport.Write(book.Draft)));
        yield return package.Add(new YearbookFile(YearbookFiles.Reports, WordReports.Write(book.Drafts)));
        if (unreported is not null)
            yield return package.Add(unreported);
        yield return package.Describe(book);
    }

    /// <summary>A CSV file with a byte order mark, which spreadsheets need to detect UTF-8.</summary>
    public static YearbookFile WriteCsv(string name, Action<TextWriter> write) => YearbookFile.Write(name, stream =>
    {
        using var text = new StreamWriter(stream, Utf8, leaveOpen: true);
        write(text);
    });

    private async Task<Queue<YearbookFile>> PrintAsync(Yearbook book, CancellationToken cancellationToken)
    {
        using var timing = Measurements.TimePrinting();
        var pdfs = await Task.WhenAll(
            renderer.RenderAsync(book.Document, cancellationToken), renderer.RenderAsync(book.Annex, cancellationToken));
        return new Queue<YearbookFile>([new(YearbookFiles.Pdf, pdfs[0]), new(YearbookFiles.Annex, pdfs[1])]);
    }
}
