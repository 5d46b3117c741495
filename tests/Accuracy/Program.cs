using Compiler.Accuracy.Damage;
using Compiler.Accuracy.Heads;
using Compiler.Accuracy.Measuring;
using Compiler.Accuracy.Printing;
using Compiler.Accuracy.Running;
using Compiler.Accuracy.Scans;

if (args.Contains("--scans"))
    return ScanCommand.Run(args);
if (AccuracyOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(AccuracyOptions.Usage);
    return 2;
}

if (options.ConvertTo is not null)
    return Conversion.Run(options.ConvertTo, options) ? 0 : 1;
var heads = options.Heads > 0 && !options.Explores && (options.Layout is null || options.HeadsOnly)
    ? HeadMeasurement.Measure(Enumerable.Range(0, options.Heads).Select(i => unchecked(options.Seed + i)), options.Threads)
    : null;
if (heads is not null)
{
    Console.WriteLine(HeadTable.Write(heads, options.Seed));
    foreach (var seed in heads.Wrong.Take(10))
        Console.WriteLine(HeadSample.Create(seed).Describe(seed));
}

if (options.HeadsOnly)
    return heads is { Wrong.Count: > 0 } ? 1 : 0;
if (options.Explores)
    Console.WriteLine($"seeds from {options.Seed} (--seed {options.Seed} does the same again)");
var layouts = Layouts.All.Where(layout => options.Layout is null || layout.Name == options.Layout).ToList();
var levels = DamageLevel.All.Where(level => options.Level is null || level.Name == options.Level).ToList();
var measurements = new List<Measurement>();
Console.WriteLine(ResultsTable.Header);
foreach (var layout in layouts)
{
    foreach (var level in levels)
    {
        var seeds = Enumerable.Range(0, Math.Max(1, options.Reports / layout.Cost)).Select(i => unchecked(options.Seed + i));
        var measured = Measurement.Measure(layout, level, seeds, options.Threads);
        measurements.Add(measured);
        Console.WriteLine(ResultsTable.Row(measured));
        foreach (var seed in measured.Silent.Where(_ => options.Explores))
            Exploration.Save(measured, seed);
    }
}

if (!options.Explores && layouts.Count == Layouts.All.Count && levels.Count == DamageLevel.All.Count)
    ResultsFile.WriteFiles(ResultsTable.Write(measurements, options) + (heads is null ? "" : HeadTable.Write(heads, options.Seed)));

return measurements.Exists(row => row.Silent.Count > 0) || heads is { Wrong.Count: > 0 } ? 1 : 0;
