using System.Globalization;
using Compiler.Backend.Intake.Uploads;
using Compiler.Testing;

namespace Compiler.Tests.Cli;

public sealed class SameBytesTests : IDisposable
{
    private readonly CliRun run = new();

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData(true, 1, false, null)]
    [InlineData(false, 8, false, null)]
    [InlineData(false, 2, true, null)]
    [InlineData(false, 2, false, "Pacific/Kiritimati")]
    [InlineData(true, 3, true, "America/Los_Angeles")]
    public async Task Compile_OtherOrderCoresCultureOrTimeZone_WritesTheSameBytes(
        bool reversed, int parallelism, bool foreign, string? timeZone)
    {
        run.PutSamples();
        run.Put("in/copy.txt", File.ReadAllBytes(Samples.Boai2024));
        run.Put("in/empty.txt", []);
        var paths = Directory.GetFiles(run.At("in")).Order(StringComparer.Ordinal).ToArray();
        var expected = await OutputAsync("first", paths);

        run.Surroundings = run.Surroundings with { Intake = new IntakeOptions { Parallelism = parallelism } };
        var before = CultureInfo.CurrentCulture;
        try
        {
            if (foreign)
                CultureInfo.CurrentCulture = Foreign();
            SetTimeZone(timeZone);
            Assert.Equal(expected, await OutputAsync("second", reversed ? [.. paths.Reverse()] : paths));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            SetTimeZone(null);
        }
    }

    private async Task<SortedDictionary<string, byte[]>> OutputAsync(string output, string[] paths)
    {
        Assert.Equal(0, await run.RunAsync(["compile", .. paths, "--out", run.At(output)]));
        return run.Files(output);
    }

    // Cultures of the machine are not built in; this one differs wherever a careless format would show.
    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.PercentDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "−";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yy";
        return culture;
    }

    private static void SetTimeZone(string? timeZone)
    {
        Environment.SetEnvironmentVariable("TZ", timeZone);
        TimeZoneInfo.ClearCachedData();
    }
}
