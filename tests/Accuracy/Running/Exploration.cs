using Compiler.Accuracy.Damage;
using Compiler.Accuracy.Measuring;
using Compiler.Testing;

namespace Compiler.Accuracy.Running;

/// <summary>Shrinks a report with a silent error and saves it as a golden case.</summary>
public static class Exploration
{
    public static void Save(Measurement measurement, int seed)
    {
        var (layout, level) = (measurement.Layout, measurement.Level);
        var small = Shrinking.Shrink(Sample.Create(seed, layout, level), Sample.Create(seed, layout, DamageLevel.None));
        var folder = Path.Combine(Repository.Top, "tests", "Golden", $"found-{layout.Name.Replace(' ', '-')}-{level}-{seed}");
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, $"input.{layout.Extension}"), small.Content);
        File.WriteAllText(Path.Combine(folder, "about.md"), About(small));
        Console.WriteLine($"  seed {seed} ({string.Join(", ", small.Mishaps)}): {Errors(small)}");
        Console.WriteLine(
            $"  saved in {folder}; mend the reading, run UPDATE_GOLDEN=1 ./test --filter Golden, read expected.json against about.md, and give the folder a telling name");
    }

    private static string About(Sample sample) =>
        $"A generated report, printed as {sample.Layout}; what happened to it: {string.Join(", ", sample.Mishaps)}. These figures must not be wrong without a warning: {Errors(sample)}.\n";

    private static string Errors(Sample sample)
    {
        var report = ReportReading.Read(sample.Content).Report!;
        return string.Join("; ", sample.SilentErrors().Select(field => sample.Truth.Figures.Form.Fields[field])
            .Select(field => $"{field.Path} is {sample.Truth.Figures.Value(field.Index)}, read as {report[field.Path].Value}"));
    }
}
