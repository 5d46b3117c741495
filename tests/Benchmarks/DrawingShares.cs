using System.Diagnostics;
using System.Globalization;
using Compiler.Yearbooks.Model;
using UglyToad.PdfPig;

namespace Compiler.Benchmarks;

/// <summary>
/// Prints how the processor time of a page is shared between this program and Node with Typst (read from /proc, so on Linux
/// only). QuestPDF draws in this process: its time is not told apart.
/// </summary>
internal static class DrawingShares
{
    // The compiler of the runtime is done with the code by then.
    private const int WarmUps = 5;
    private const int Rounds = 3;

    /// <summary>Writes the table, with a line for the book and one for the annex of each renderer and number of bodies.</summary>
    public static async Task WriteAsync(TextWriter output, IEnumerable<int> sizes)
    {
        await output.WriteLineAsync("| renderer | what | bodies | pages | ms a page | here | in Node | share here |");
        await output.WriteLineAsync("|---|---|--:|--:|--:|--:|--:|--:|");
        foreach (var bodies in sizes)
        {
            var yearbook = PrintYearbook.Compose(bodies);
            foreach (var name in PrintYearbook.Renderers)
            {
                await output.WriteLineAsync($"| {name} | book | {bodies} | {await MeasureAsync(name, yearbook.Document)} |");
                await output.WriteLineAsync($"| {name} | annex | {bodies} | {await MeasureAsync(name, yearbook.Annex)} |");
            }
        }
    }

    private static async Task<string> MeasureAsync(string name, YearbookDocument document)
    {
        await using var renderer = PrintYearbook.NewRenderer(name);
        byte[] pdf = [];
        for (var round = 0; round < WarmUps; round++)
            pdf = await renderer.RenderAsync(document, CancellationToken.None);
        var (here, node) = (Here(), ChildProcesses.ProcessorTime());
        for (var round = 0; round < Rounds; round++)
            await renderer.RenderAsync(document, CancellationToken.None);
        (here, node) = (Here() - here, ChildProcesses.ProcessorTime() - node);
        using var book = PdfDocument.Open(pdf);
        var pages = book.NumberOfPages;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{pages} | {PerPage(here + node, pages):0.0} | {PerPage(here, pages):0.0} | {PerPage(node, pages):0.0} | {here / (here + node):P1}");
    }

    private static double PerPage(TimeSpan time, int pages) => time.TotalMilliseconds / Rounds / pages;

    private static TimeSpan Here()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }
}
