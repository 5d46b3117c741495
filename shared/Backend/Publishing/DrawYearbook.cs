using System.Runtime.CompilerServices;
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

    /// <summary>Draws the files of <see cref="YearbookFiles.All"/>, one after the other: together those of a province may fill the memory.</summary>
    public async IAsyncEnumerable<YearbookFile> RunAsync(Yearbook book, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new YearbookFile(YearbookFiles.Pdf, await PrintAsync(book, cancellationToken));
        yield return new YearbookFile(YearbookFiles.WebPage, web.Render(book.Document, YearbookFiles.All));
        yield return new YearbookFile(YearbookFiles.Figures, Encoding.UTF8.GetBytes(book.FiguresJson));
        yield return Csv(YearbookFiles.Tables, book.TablesCsv);
        yield return new YearbookFile(YearbookFiles.Workbook, TablesWorkbook.Write(book.Document));
    }

    /// <summary>A CSV file with a byte order mark, which spreadsheets need to detect UTF-8.</summary>
    public static YearbookFile Csv(string name, string text)
    {
        var content = new byte[Utf8.Preamble.Length + Utf8.GetByteCount(text)];
        Utf8.Preamble.CopyTo(content);
        Utf8.GetBytes(text, content.AsSpan(Utf8.Preamble.Length));
        return new YearbookFile(name, content);
    }

    private async Task<byte[]> PrintAsync(Yearbook book, CancellationToken cancellationToken)
    {
        using var timing = Measurements.TimePrinting();
        return await renderer.RenderAsync(book.Document, cancellationToken);
    }
}
