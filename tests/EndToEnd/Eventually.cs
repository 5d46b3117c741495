using System.Diagnostics;

namespace Compiler.Tests.EndToEnd;

/// <summary>Waits for what another process is to do.</summary>
internal static class Eventually
{
    public static async Task<TimeSpan> TrueAsync(TimeSpan patience, string what, Func<Task<bool>> condition)
    {
        var started = Stopwatch.GetTimestamp();
        Assert.True(await IsTrueAsync(patience, condition), $"Waited {patience} in vain for {what}.");
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Whether it comes true within the time.</summary>
    public static async Task<bool> IsTrueAsync(TimeSpan patience, Func<Task<bool>> condition)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(started) > patience)
                return false;
            await Task.Delay(100);
        }

        return true;
    }
}
