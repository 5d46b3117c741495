using System.Globalization;
using Compiler.Accuracy.Scans.Degrading;
using Compiler.Testing;

namespace Compiler.Accuracy.Scans;

/// <summary>What the command line asks for about scans.</summary>
/// <param name="Reports">How many reports of each condition.</param>
public sealed record ScanOptions(int Reports)
{
    public const string Usage = """
        eng/accuracy --scans N [--conditions office200,stamp200,…] [--tables] [--half tuning|judging] [--seed N] [--format pdf|jpeg|png]
                     [--pages FOLDER] [--faults FILE] [--only-pages] [--write]
            prints N reports through Chromium, makes scans of them, reads these and holds every cell against the truth
            --conditions  clean, office, stamp, photo with 150, 200 or 300 dpi; copy200, fax200, faded200, turned200; all unless said
            --tables      without running text
            --half        reading is tuned on the reports of even seeds and judged on those of odd ones (judging unless said)
            --pages       where printed pages, scans and verdicts are kept (artifacts/scans unless said); what is there is not made again:
                          delete it after a change of printing or scanning; verdicts count until reading or judging is built anew
            --faults      writes every cell that is not right into a file
            --only-pages  makes the scans and reads none
            --write       puts the table into tests/Accuracy/RESULTS.md
        """;

    public IReadOnlyList<ScanCondition> Conditions { get; init; } = ScanCondition.All;

    public bool HasTablesOnly { get; init; }

    public bool IsTuning { get; init; }

    public int Seed { get; init; }

    public ScanFormat Format { get; init; }

    public string Pages { get; init; } = Path.Combine(Repository.Top, "artifacts", "scans");

    public string? Faults { get; init; }

    public bool MakesPagesOnly { get; init; }

    public bool Writes { get; init; }

    /// <summary>The seeds: even ones for tuning, odd ones for judging.</summary>
    public IEnumerable<int> Seeds => Enumerable.Range(0, Reports).Select(i => (2 * (Seed + i)) + (IsTuning ? 0 : 1));

    /// <summary>The options; null when they cannot be understood.</summary>
    public static ScanOptions? Parse(string[] arguments)
    {
        var options = new ScanOptions(0)
        {
            HasTablesOnly = arguments.Contains("--tables"),
            MakesPagesOnly = arguments.Contains("--only-pages"),
            Writes = arguments.Contains("--write"),
        };
        string[] rest = [.. arguments.Except(["--tables", "--only-pages", "--write"])];
        for (var i = 0; i < rest.Length; i += 2)
        {
            if (i + 1 == rest.Length || options.With(rest[i], rest[i + 1]) is not { } with)
                return null;
            options = with;
        }

        return options.Reports > 0 ? options : null;
    }

    private ScanOptions? With(string name, string value)
    {
        var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return name switch
        {
            "--scans" when isNumber => this with { Reports = number },
            "--seed" when isNumber => this with { Seed = number },
            "--conditions" => Named(value.Split(',')),
            "--half" when value is "tuning" or "judging" => this with { IsTuning = value == "tuning" },
            "--format" when Enum.TryParse<ScanFormat>(value, ignoreCase: true, out var format) => this with { Format = format },
            "--pages" => this with { Pages = Path.GetFullPath(value) },
            "--faults" => this with { Faults = value },
            _ => null,
        };
    }

    private ScanOptions? Named(string[] names)
    {
        var conditions = names.Select(ScanCondition.Parse).OfType<ScanCondition>().ToList();
        return conditions.Count == names.Length ? this with { Conditions = conditions } : null;
    }
}
