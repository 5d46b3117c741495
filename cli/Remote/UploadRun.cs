using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Cli.Receipts;
using Compiler.Disclosure.Notices;

namespace Compiler.Cli.Remote;

/// <summary>One run of <c>upload</c>.</summary>
internal sealed class UploadRun(CommandContext context, IBackend backend, TimeSpan patience)
{
    // Uploads wait for the network, not for a core.
    private const int MaxParallel = 8;

    private readonly IFileStore input = context.OpenFolder("");

    public async Task<int> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var files = InputFiles.List(context, paths, output: null)
            .Select(file => new UploadedFile(file))
            .OrderBy(upload => upload.Name, StringComparer.Ordinal)
            .ToImmutableArray();
        if (files.IsEmpty)
        {
            context.Error.WriteLine("There are no files to upload.");
            return ExitCode.NothingReadable;
        }

        foreach (var file in files.GroupBy(upload => upload.Name).Where(group => group.Count() > 1).SelectMany(group => group))
            file.Refusal = $"{file.File.DisplayPath} is not the only file with this name";
        var stages = new Stages(context);
        try
        {
            await stages.RunAsync("Uploading", "files", files.Length, async progress =>
            {
                var parallel = new ParallelOptions { MaxDegreeOfParallelism = MaxParallel, CancellationToken = cancellationToken };
                await Parallel.ForEachAsync(files, parallel, async (file, token) =>
                {
                    file.Refusal ??= await UploadAsync(file, token);
                    progress.Report(file.Name);
                });
                return files.Length;
            });
            var uploaded = files.Where(file => file.IsUploaded).ToList();
            if (patience > TimeSpan.Zero && uploaded.Count > 0)
            {
                await stages.RunAsync("Waiting for", "receipts", uploaded.Count, async progress =>
                {
                    await new ReceiptWait(context, backend, patience).RunAsync(uploaded, progress, cancellationToken);
                    return uploaded.Count;
                });
            }
        }
        finally
        {
            Print(files);
        }

        return files.All(IsDone) ? ExitCode.Done : ExitCode.DoneWithErrors;
    }

    private bool IsDone(UploadedFile file) =>
        file is { IsUploaded: true, IsReturned: false } && (file.Receipt is not null || patience <= TimeSpan.Zero);

    private void Print(ImmutableArray<UploadedFile> files)
    {
        foreach (var file in files)
        {
            context.Out.WriteLine($"{file.Name}: {Describe(file)}");
            foreach (var line in file.Receipt is { } receipt ? FindingLines.List(receipt) : [])
                context.Out.WriteLine(line);
        }

        var (returned, open) = (files.Count(file => file.IsReturned), files.Count(file => file is { IsUploaded: true, Receipt: null }));
        context.Out.WriteLine(string.Join(", ",
        [
            $"{files.Count(file => file.IsUploaded)} of {files.Length} uploaded to {backend.Name}",
            .. returned > 0 ? [$"{returned} returned"] : (string[])[],
            .. open > 0 && patience > TimeSpan.Zero ? [$"{open} without a receipt yet"] : (string[])[],
        ]));
    }

    private string Describe(UploadedFile file) => file switch
    {
        { Refusal: { } refusal } => $"refused: {refusal}",
        { Sent: null } => "not uploaded",
        { Receipt: null } => patience > TimeSpan.Zero ? "uploaded, no receipt yet" : "uploaded",
        { Receipt: { } receipt } => string.Join(", ",
            [VerdictRule.Decide(receipt).InWords,
            .. receipt.Identity is { } identity
                ? [identity.Agency ?? "body not named", identity.Year?.ToString(CultureInfo.InvariantCulture) ?? "no year"]
                : (string[])["no report"]]),
    };

    /// <summary>Uploads a file; returns why it was refused, or null.</summary>
    private async Task<string?> UploadAsync(UploadedFile file, CancellationToken cancellationToken)
    {
        if (!UploadNames.IsUsable(file.Name) || file.Name.Length > UploadNames.MaxLength)
            return "the name must not contain control characters or backslashes and may have at most 1000 characters";
        var content = await input.ReadAsync(file.File.Stored.Name, context.Intake.MaxFileBytes, cancellationToken);
        switch (content.Outcome)
        {
            case ReadOutcome.Read:
                var answer = await backend.UploadAsync(file.Name, content.Bytes, cancellationToken);
                file.StoredAs = answer.Name ?? file.Name;
                file.Sent = (content.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(content.Bytes.Span)));
                return answer.Refusal;
            case ReadOutcome.TooLarge:
                return FormattableString.Invariant($"larger than {context.Intake.MaxFileBytes / 1048576m:0.#} MB");
            case ReadOutcome.NotFound:
                return "the file no longer exists";
            default:
                return "the file cannot be read";
        }
    }
}
