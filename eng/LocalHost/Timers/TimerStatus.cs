namespace Compiler.LocalHost;

/// <summary>What is remembered of a timer: its cron fields, when it ran last, and when it is due.</summary>
internal sealed record TimerStatus(string Schedule, DateTimeOffset Last, DateTimeOffset Next);
