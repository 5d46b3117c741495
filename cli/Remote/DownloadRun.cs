using System.Collections.Immutable;
using Compiler.Backend.Storage;
using Compiler.Yearbooks;

namespace Compiler.Cli.Remote;

/// <summary>One run of <c>download</c>.</summary>
internal sealed class DownloadRun(CommandContext context, IBackend backend, IFileStore output)
{
    private readonly List<string> outcomes = [];

    public async Task<int> RunAsync(int? year, string? adcode, CancellationToken cancellationToken)
    {
        var volumes = await backend.ListAsync(year, adcode, cancellationToken);
        if (volumes.IsEmpty)
        {
            context.Error.WriteLine($"{backend.Name} has no such yearbooks yet.");
            return ExitCode.NothingReadable;
        }

        try
        {
            var isComplete = await new Stages(context).RunAsync("Downloading", "yearbooks", volumes.Length, async progress =>
            {
                var areThere = true;
                foreach (var volume in volumes)
                {
                    areThere &= await DownloadAsync(volume, cancellationToken);
                    progress.Report(volume);
                }

                return areThere;
            });
            return isComplete ? ExitCode.Done : ExitCode.DoneWithErrors;
        }
        finally
        {
            foreach (var outcome in outcomes)
                context.Out.WriteLine(outcome);
        }
    }

    /// <summary>Downloads a volume; returns false if files are missing.</summary>
    private async Task<bool> DownloadAsync(RemoteVolume listed, CancellationToken cancellationToken)
    {
        if (listed.FindNewestComplete() is not { } volume)
            return Report(listed, listed.State == RemoteVolume.Withdrawn ? "withdrawn, because it has no reports left" : "being printed");
        var copy = new LocalCopy(output, volume, backend.Name);
        if (await copy.IsCurrentAsync(cancellationToken))
            return Report(volume, "unchanged");

        var contents = ImmutableArray.CreateBuilder<YearbookFile>();
        var isComplete = true;
        foreach (var file in volume.Files)
        {
            var content = await backend.ReadAsync(volume, file, cancellationToken);
            if (content.Outcome == ReadOutcome.Read)
                contents.Add(new YearbookFile(file, content.Bytes));
            else
                isComplete &= YearbookFiles.IsAddedLater(file);
        }

        if (!isComplete)
            return listed.State == RemoteVolume.Printing ? Report(listed, "being printed") : !Report(volume, "some files are missing");
        await copy.WriteAsync(contents.ToImmutable(), cancellationToken);
        return Report(volume, "downloaded");
    }

    private bool Report(RemoteVolume volume, string outcome)
    {
        outcomes.Add(FormattableString.Invariant($"{volume.Folder} r{volume.Revision}: {outcome}"));
        return true;
    }
}
