namespace Compiler.LocalHost;

/// <summary>The stored state of a timer: its schedule, its last run, and when it is due.</summary>
internal sealed record TimerStatus(string Schedule, DateTimeOffset Last, DateTimeOffset Next);
