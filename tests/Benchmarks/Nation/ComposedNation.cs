using System.Diagnostics;
using System.Globalization;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;
using Compiler.Testing.Storage;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Benchmarks.Nation;

/// <summary>
/// One national year from a stream of rows, without Azurite: the totals of the provinces and of the nation, the volume of the largest
/// province and that of the nation, each with its peak of memory.
/// </summary>
internal static class ComposedNation
{
    private const int Year = 2024;

    /// <summary>Prints the table.</summary>
    /// <param name="sizes">Numbers of reports.</param>
    /// <param name="renderer">Draws the volumes.</param>
    public static async Task MeasureAsync(IEnumerable<int> sizes, IYearbookRenderer renderer)
    {
        Console.WriteLine($"| reports of a year | what ({renderer.Name}) | rows | seconds | processor seconds of .NET | peak MB of .NET |");
        Console.WriteLine("|--:|---|--:|--:|--:|--:|");
        foreach (var size in sizes)
            await MeasureAsync(new SyntheticNation(size), renderer);
    }

    private static async Task MeasureAsync(SyntheticNation nation, IYearbookRenderer renderer)
    {
        var ledger = new CountedLedger(new StreamedLedger(nation, Year));
        using var machinery = new Machinery(
            ledger,
            new InMemoryTotalsLedger(),
            new InMemoryChangeMarks(),
            new InMemoryEditionLedger(),
            new InMemoryBodyLedger(),
            new InMemoryFileStore(),
            renderer);
        var largest = nation.Provinces[0];
        await machinery.MarkAsync(nation.Provinces.Skip(1).Select(province => new Partition(Year, province)));
        await AddAsync("totals of the other provinces", machinery.AddUpAsync);
        await machinery.MarkAsync([new Partition(Year, largest)]);
        await AddAsync(
            $"totals of the largest province ({nation.CountOf(largest)} reports)",
            () => machinery.RollUpPartition.RunAsync(new Partition(Year, largest), CancellationToken.None));
        await machinery.AddUpAsync();
        await AddAsync("volume of the largest province", () => PrintAsync(largest));
        await AddAsync("volume of the nation", () => PrintAsync(Partition.NationAdcode));

        async Task PrintAsync(string adcode)
        {
            if (await machinery.PublishVolume.RunAsync(new VolumeOrder(Year, adcode, IsFinal: false), CancellationToken.None) is null)
                throw new InvalidOperationException($"Nothing was printed for {adcode}.");
        }

        async Task AddAsync(string what, Func<Task> work)
        {
            PeakMemory.Reset();
            var (rows, processor, start) = (ledger.Rows, Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            await work();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {nation.Reports:N0} | {what} | {ledger.Rows - rows:N0} | {Stopwatch.GetElapsedTime(start).TotalSeconds:F2} "
                + $"| {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:F2} | {PeakMemory.Read():F0} |"));
        }
    }
}
