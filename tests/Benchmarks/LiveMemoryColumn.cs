using System.Collections.Concurrent;
using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Compiler.Benchmarks;

/// <summary>What is still in memory when a benchmark is done and everything it does not need has been collected.</summary>
internal sealed class LiveMemoryColumn : IColumn
{
    private static readonly ConcurrentDictionary<string, long> Bytes = new();

    public string Id => nameof(LiveMemoryColumn);

    public string ColumnName => "Live afterwards";

    public bool AlwaysShow => false;

    public ColumnCategory Category => ColumnCategory.Metric;

    public int PriorityInCategory => 1;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Size;

    public string Legend => "Managed memory that the result holds";

    /// <summary>Takes the measured bytes of a benchmark.</summary>
    public static void Report(string parameters, long bytes) => Bytes[parameters] = bytes;

    public bool IsAvailable(Summary summary) => summary.BenchmarksCases.Any(benchmark => Bytes.ContainsKey(benchmark.Parameters.ValueInfo));

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        Bytes.TryGetValue(benchmarkCase.Parameters.ValueInfo, out var bytes)
            ? (bytes / 1048576m).ToString("0.0 'MB'", CultureInfo.InvariantCulture)
            : "";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
}
