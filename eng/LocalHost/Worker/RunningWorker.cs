namespace Compiler.LocalHost;

/// <summary>A worker process that has loaded the functions, the channel to it, and its HTTP address.</summary>
internal sealed record RunningWorker(WorkerProcess Process, WorkerChannel Channel, Uri Http);
