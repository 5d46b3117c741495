using System.Diagnostics;

namespace Compiler.Tests.EndToEnd;

/// <summary>Waits for what another process is to do.</summary>
internal static class Eventually
{
    public static async Task<TimeSpan> TrueAsync(TimeSpan patience, string what, Func<Task<bool>> condition)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(started) > patience)
                Assert.Fail($"Waited {patience} in vain for {what}.");
            await Task.Delay(100);
        }

        return Stopwatch.GetElapsedTime(started);
    }
}
