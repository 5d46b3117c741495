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
using Compiler.Benchmarks.Desk;
using Compiler.Benchmarks.Nation;

if (args is ["nation", .. var nation])
    return await NationCommand.RunAsync(nation);

if (args is ["desk", .. var bodies])
    return await DeskCommand.RunAsync(bodies is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 5_000);

if (args is ["files", var count, var folder, .. [] or ["office"]])
{
    var written = MadeUpFiles.Write(int.Parse(count, CultureInfo.InvariantCulture), folder, hasOffice: args is [.., "office"]);
    Console.WriteLine($"{written} files in {folder}");
    return 0;
}

if (args is ["shares", .. var sizes])
{
    await DrawingShares.WriteAsync(Console.Out, sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture)));
    return 0;
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
return 0;
