namespace Compiler.LocalHost;

/// <summary>A worker process that has loaded the functions.</summary>
/// <param name="Process">The process.</param>
/// <param name="Channel">The conversation with it.</param>
/// <param name="Http">Where it answers HTTP.</param>
internal sealed record RunningWorker(WorkerProcess Process, WorkerChannel Channel, Uri Http);
