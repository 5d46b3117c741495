using System.Diagnostics;
using System.Globalization;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;
using Compiler.Testing.Storage;
using Compiler.Yearbooks.Rendering;
using UglyToad.PdfPig;

namespace Compiler.Benchmarks.Nation;

/// <summary>
/// One national year from a stream of rows, without Azurite: the totals of the provinces and of the nation, the volume of the largest
/// province and that of the nation, or the volumes of more provinces, each with its peak of memory.
/// </summary>
internal static class ComposedNation
{
    private const int Year = 2024;

    /// <summary>Prints the table.</summary>
    /// <param name="sizes">Numbers of reports.</param>
    /// <param name="renderer">Draws the volumes.</param>
    /// <param name="printed">Which provinces' volumes are printed, the largest province first.</param>
    public static async Task MeasureAsync(IEnumerable<int> sizes, IYearbookRenderer renderer, Range printed)
    {
        Console.WriteLine(
            $"| reports of a year | what ({renderer.Name}) | rows | pages | seconds | processor seconds of .NET | of Node | peak MB of .NET | of Node so far |");
        Console.WriteLine("|--:|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var size in sizes)
            await MeasureAsync(new SyntheticNation(size), renderer, printed);
    }

    private static async Task MeasureAsync(SyntheticNation nation, IYearbookRenderer renderer, Range printed)
    {
        var ledger = new CountedLedger(new StreamedLedger(nation, Year));
        var books = new DiskFileStore(Directory.CreateTempSubdirectory("nation").FullName);
        using var machinery = new Machinery(
            ledger,
            new InMemoryTotalsLedger(),
            new InMemoryChangeMarks(),
            new InMemoryEditionLedger(),
            new InMemoryBodyLedger(),
            new InMemoryFileStore(),
            books,
            renderer);
        var largest = nation.Provinces[0];
        await machinery.MarkAsync(nation.Provinces.Skip(1).Select(province => new Partition(Year, province)));
        await AddAsync("totals of the other provinces", machinery.AddUpAsync);
        await machinery.MarkAsync([new Partition(Year, largest)]);
        await AddAsync(
            $"totals of the largest province ({nation.CountOf(largest)} reports)",
            () => machinery.RollUpPartition.RunAsync(new Partition(Year, largest), CancellationToken.None));
        await machinery.AddUpAsync();
        foreach (var province in nation.Provinces.Take(printed))
            await AddAsync($"volume of {province} ({nation.CountOf(province)} reports)", () => PrintAsync(province));
        await AddAsync("volume of the nation", () => PrintAsync(Partition.NationAdcode));

        async Task PrintAsync(string adcode)
        {
            if (await machinery.PublishVolume.RunAsync(new VolumeOrder(Year, adcode, IsFinal: false), CancellationToken.None) is null)
                throw new InvalidOperationException($"Nothing was printed for {adcode}.");
        }

        async Task AddAsync(string what, Func<Task> work)
        {
            PeakMemory.Reset();
            var (rows, processor, node) = (ledger.Rows, Environment.CpuUsage.TotalTime, ChildProcesses.ProcessorTime());
            var start = Stopwatch.GetTimestamp();
            await work();
            var (seconds, peak) = (Stopwatch.GetElapsedTime(start).TotalSeconds, PeakMemory.Read());
            processor = Environment.CpuUsage.TotalTime - processor;
            node = ChildProcesses.ProcessorTime() - node;
            var pages = await TakePagesAsync(books);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {nation.Reports:N0} | {what} | {ledger.Rows - rows:N0} | {pages} | {seconds:F2} "
                + $"| {processor.TotalSeconds:F2} | {node.TotalSeconds:F2} | {peak:F0} | {ChildProcesses.PeakBytes() >> 20} |"));
        }
    }

    private static async Task<int> TakePagesAsync(DiskFileStore books)
    {
        var pages = 0;
        foreach (var file in await books.ListAsync("", CancellationToken.None).Select(file => file.Name).ToListAsync())
        {
            if (file.Contains("/latest/", StringComparison.Ordinal) && file.EndsWith(".pdf", StringComparison.Ordinal))
                pages += PageCount((await books.ReadAsync(file, int.MaxValue, CancellationToken.None)).Bytes.ToArray());
            await books.RemoveAsync(file, CancellationToken.None);
        }

        return pages;
    }

    private static int PageCount(byte[] pdf)
    {
        if (pdf.Length <= BlankRenderer.PageBytes)
            return 0;
        using var book = PdfDocument.Open(pdf);
        return book.NumberOfPages;
    }
}
