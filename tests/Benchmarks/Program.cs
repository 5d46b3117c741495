using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Compiler.Benchmarks;

if (args is ["shares", .. var sizes])
{
    await DrawingShares.WriteAsync(Console.Out, sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture)));
    return;
}

// In process: nothing is generated or restored, so the benchmarks run on a partial package feed as well.
// The kinds of hostile files are named in full.
const int MaxParameterLength = 40;
var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
var config = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddColumn(new LiveMemoryColumn())
    .AddExporter(MarkdownExporter.Console)
    .AddLogger(ConsoleLogger.Unicode)
    .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(MaxParameterLength))
    .WithOptions(ConfigOptions.DisableOptimizationsValidator);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
