namespace Compiler.LocalHost;

/// <summary>A worker process that has loaded the functions, the conversation with it, and where it answers HTTP.</summary>
internal sealed record RunningWorker(WorkerProcess Process, WorkerChannel Channel, Uri Http);
