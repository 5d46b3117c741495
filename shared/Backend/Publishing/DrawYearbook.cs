using System.Collections.Immutable;
using System.Text;
using Compiler.Backend.Telemetry;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Data.Workbooks;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Rendering.Web;

namespace Compiler.Backend.Publishing;

/// <summary>Creates the files of a volume.</summary>
/// <param name="renderer">Renders the PDF.</param>
internal sealed class DrawYearbook(IYearbookRenderer renderer)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: true);

    private readonly WebEdition web = new(new RendererOptions());

    /// <summary>The files, one for each of <see cref="YearbookFiles.All"/>.</summary>
    public async Task<ImmutableArray<YearbookFile>> RunAsync(Yearbook book, CancellationToken cancellationToken)
    {
        using var timing = Measurements.TimePrinting();
        return
        [
            new(YearbookFiles.Pdf, await renderer.RenderAsync(book.Document, cancellationToken)),
            new(YearbookFiles.WebPage, web.Render(book.Document)),
            new(YearbookFiles.Figures, Encoding.UTF8.GetBytes(book.FiguresJson)),
            Csv(YearbookFiles.Tables, book.TablesCsv),
            new(YearbookFiles.Workbook, TablesWorkbook.Write(book.Document)),
        ];
    }

    /// <summary>A CSV file with a byte order mark, which spreadsheets need to detect UTF-8.</summary>
    public static YearbookFile Csv(string name, string text) => new(name, (byte[])[.. Utf8.Preamble, .. Utf8.GetBytes(text)]);
}
