using System.Text.Json;

namespace Compiler.LocalHost;

/// <summary>How a worker is started: worker.config.json, which the worker's SDK writes.</summary>
/// <param name="Program">The program.</param>
/// <param name="Assembly">Its first argument, a file in the worker's folder.</param>
internal sealed record WorkerConfig(string Program, string Assembly)
{
    public const string FileName = "worker.config.json";

    public static WorkerConfig Read(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, FileName)));
        var description = json.RootElement.GetProperty("description");
        return new WorkerConfig(description.GetProperty("defaultExecutablePath").GetString()!, description.GetProperty("defaultWorkerPath").GetString()!);
    }
}
