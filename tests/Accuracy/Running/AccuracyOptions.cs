using System.Globalization;
using Compiler.Accuracy.Converting;

namespace Compiler.Accuracy.Running;

/// <summary>What the command line asks for.</summary>
/// <param name="Reports">How many reports of each layout and level.</param>
/// <param name="Seed">The first seed.</param>
/// <param name="Threads">How many reports are read at a time.</param>
/// <param name="Explores">Whether silent errors are looked for, shrunk and saved, and no results written.</param>
/// <param name="Layout">The only layout to look at, or null for all.</param>
/// <param name="Level">The only level to look at, or null for all.</param>
/// <param name="Heads">How many reports are judged by body, place, year, scope and unit.</param>
/// <param name="HeadsOnly">Whether nothing else is measured.</param>
/// <param name="ConvertTo">The older office format in which reports are saved and read again, with nothing else measured; or null.</param>
public sealed record AccuracyOptions(
    int Reports,
    int Seed,
    int Threads,
    bool Explores,
    string? Layout,
    string? Level,
    int Heads = AccuracyOptions.UsualHeads,
    bool HeadsOnly = false,
    string? ConvertTo = null)
{
    private const int UsualHeads = 20_000;

    public const string Usage = """
        eng/accuracy [--reports N] [--layout NAME] [--level none|single|heavy] [--threads N]
            measures N reports (400 unless said) of every layout and level, from fixed seeds, and writes tests/Accuracy/RESULTS.md
            when it measured all of them; then 20,000 more are judged by body, place, year, scope and unit
        eng/accuracy --heads N [--seed N]
            judges only these
        eng/accuracy --convert doc|rtf|xls [--reports N] [--level …] [--seed N]
            has LibreOffice save reports in this format, reads both files of each and compares every cell
        eng/accuracy --explore [--seed N] …
            looks at reports from random seeds for figures that are wrong in silence, shrinks each such report and saves it as a
            golden case

        """ + Scans.ScanOptions.Usage;

    /// <summary>The options; null when they cannot be understood.</summary>
    public static AccuracyOptions? Parse(string[] arguments)
    {
        var explores = arguments.Contains("--explore");
        var options = new AccuracyOptions(400, explores ? Random.Shared.Next() : 0, Environment.ProcessorCount, explores, null, null);
        string[] rest = [.. arguments.Where(argument => argument != "--explore")];
        for (var i = 0; i < rest.Length; i += 2)
        {
            if (i + 1 == rest.Length || options.With(rest[i], rest[i + 1]) is not { } with)
                return null;
            options = with;
        }

        return options;
    }

    private AccuracyOptions? With(string name, string value)
    {
        var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return name switch
        {
            "--heads" when isNumber => this with { Heads = number, HeadsOnly = true },
            "--reports" when isNumber => this with { Reports = number },
            "--seed" when isNumber => this with { Seed = number },
            "--threads" when isNumber && number > 0 => this with { Threads = number },
            "--convert" when ConvertedReports.Formats.ContainsKey(value) => this with { ConvertTo = value },
            "--layout" => this with { Layout = value },
            "--level" => this with { Level = value },
            _ => null,
        };
    }
}
