namespace Compiler.LocalHost;

/// <summary>What is remembered of a timer.</summary>
/// <param name="Last">When it was due and ran last.</param>
/// <param name="Next">When it is due next.</param>
internal sealed record TimerStatus(DateTimeOffset Last, DateTimeOffset Next);
