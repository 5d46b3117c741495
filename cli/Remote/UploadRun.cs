using System.Collections.Immutable;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;

namespace Compiler.Cli.Remote;

/// <summary>One run of <c>upload</c>.</summary>
internal sealed class UploadRun(CommandContext context, IBackend backend)
{
    // Uploads wait for the network, not for a core.
    private const int MaxParallel = 8;

    private readonly IFileStore input = context.OpenFolder("");

    public async Task<int> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var files = InputFiles.List(context, paths, output: null)
            .Select(file => (File: file, Name: UploadName.ForFile(file)))
            .OrderBy(upload => upload.Name, StringComparer.Ordinal)
            .ToImmutableArray();
        if (files.IsEmpty)
        {
            context.Error.WriteLine("There are no files to upload.");
            return ExitCode.NothingReadable;
        }

        var ambiguous = files.GroupBy(upload => upload.Name).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        var outcomes = new string?[files.Length];
        try
        {
            await new Stages(context).RunAsync("Uploading", "files", files.Length, async progress =>
            {
                var parallel = new ParallelOptions { MaxDegreeOfParallelism = MaxParallel, CancellationToken = cancellationToken };
                await Parallel.ForAsync(0, files.Length, parallel, async (i, token) =>
                {
                    var (file, name) = files[i];
                    var refusal = ambiguous.Contains(name)
                        ? $"{file.DisplayPath} is not the only file with this name"
                        : await UploadAsync(file, name, token);
                    outcomes[i] = refusal is null ? "uploaded" : $"refused: {refusal}";
                    progress.Report(name);
                });
                return files.Length;
            });
        }
        finally
        {
            foreach (var (name, outcome) in files.Select((upload, i) => (upload.Name, outcomes[i])))
                context.Out.WriteLine($"{name}: {outcome ?? "not uploaded"}");
            context.Out.WriteLine($"{outcomes.Count(outcome => outcome == "uploaded")} of {files.Length} uploaded to {backend.Name}");
        }

        return outcomes.All(outcome => outcome == "uploaded") ? ExitCode.Done : ExitCode.DoneWithErrors;
    }

    /// <summary>Uploads a file; returns why it was refused, or null.</summary>
    private async Task<string?> UploadAsync(IntakeFile file, string name, CancellationToken cancellationToken)
    {
        if (!UploadNames.IsUsable(name) || name.Length > UploadName.MaxLength)
            return "the name must not contain control characters or backslashes and may have at most 1000 characters";
        var content = await input.ReadAsync(file.Stored.Name, context.Intake.MaxFileBytes, cancellationToken);
        return content.Outcome switch
        {
            ReadOutcome.Read => await backend.UploadAsync(name, content.Bytes, cancellationToken),
            ReadOutcome.TooLarge => FormattableString.Invariant($"larger than {context.Intake.MaxFileBytes / 1048576m:0.#} MB"),
            ReadOutcome.NotFound => "the file no longer exists",
            _ => "the file cannot be read",
        };
    }
}
