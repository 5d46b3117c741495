using System.Text.Json;

namespace Compiler.LocalHost;

/// <summary>How to start a worker: worker.config.json, which the worker's SDK writes.</summary>
internal sealed record WorkerConfig(string Program, string Assembly)
{
    public const string FileName = "worker.config.json";

    public static WorkerConfig Read(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, FileName)));
        var description = json.RootElement.GetProperty("description");
        return new WorkerConfig(
            description.GetProperty("defaultExecutablePath").GetString()!, description.GetProperty("defaultWorkerPath").GetString()!);
    }
}
