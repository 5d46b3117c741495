using Compiler.Cli;

namespace Compiler.Tests.Cli;

public sealed class ProgressLinesTests
{
    [Fact]
    public void Report_LongRun_PrintsALineAtEveryTenthWithTheTimeLeft()
    {
        var lines = Lines(items: 1000, secondsEach: 1);

        Assert.Equal(
            ["Reading: 100 of 1,000 files, about 15 min left", "Reading: 200 of 1,000 files, about 13 min left"], lines[..2]);
        Assert.Equal("Reading: 900 of 1,000 files, about 2 min left", lines[^1]);
        Assert.Equal(9, lines.Length);
    }

    [Fact]
    public void Report_TenthsThatPassQuickly_PrintALineEvery10SecondsAtMost()
    {
        var lines = Lines(items: 30, secondsEach: 1);

        Assert.Equal(["Reading: 10 of 30 files, about 20 s left", "Reading: 20 of 30 files, about 10 s left"], lines);
    }

    [Fact]
    public void Report_ShortRun_PrintsNothing() => Assert.Empty(Lines(items: 5, secondsEach: 1));

    [Fact]
    public void Report_VeryLongRun_CountsHours() =>
        Assert.Equal("Reading: 10 of 100 files, about 5.0 h left", Lines(items: 100, secondsEach: 200)[0]);

    private static string[] Lines(int items, int secondsEach)
    {
        using var error = new StringWriter();
        var clock = new Clock();
        var progress = new ProgressLines(error, clock, "Reading", "files", items);
        for (var i = 0; i < items; i++)
        {
            clock.Seconds += secondsEach;
            progress.Report(i);
        }

        return error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }

    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
