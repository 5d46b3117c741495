namespace Compiler.Backend.Intake;

/// <summary>
/// Nights on which an upload could not be processed: it is tried after one day, two days, four days, until a week has passed.
/// </summary>
/// <param name="Count">Their number.</param>
/// <param name="First">When the first failed.</param>
/// <param name="Last">When the last failed.</param>
internal sealed record UploadFailures(int Count, DateTimeOffset First, DateTimeOffset Last)
{
    // So many nights fall into the week; a clock that has jumped ahead does not make it shorter.
    private const int LeastTries = 4;

    // Nights are not exactly a day apart.
    private static readonly TimeSpan Day = TimeSpan.FromHours(20);

    private static readonly TimeSpan Limit = TimeSpan.FromDays(6.5);

    /// <summary>Whether it is no longer tried again.</summary>
    public bool IsOver => Count >= LeastTries && Last - First >= Limit;

    /// <summary>One more failure.</summary>
    public static UploadFailures Add(UploadFailures? before, DateTimeOffset now) =>
        before is null ? new UploadFailures(1, now, now) : new UploadFailures(before.Count + 1, before.First, now);

    /// <summary>Whether it is to be tried again now; a last failure in the future is of a clock that was wrong.</summary>
    public bool IsDue(DateTimeOffset now) =>
        !IsOver && (now - Last >= Day * Math.Pow(2, Math.Clamp(Count - 1, 0, LeastTries)) || now - Last < -Day);
}
