using System.Collections.Immutable;
using Compiler.Backend.Storage;

namespace Compiler.Cli.Remote;

/// <summary>One run of <c>download</c>.</summary>
internal sealed class Downloading(CommandContext surroundings, IBackend backend, IFileStore output)
{
    private readonly List<string> outcomes = [];

    public async Task<int> RunAsync(int? year, string? adcode, CancellationToken cancellationToken)
    {
        var volumes = await backend.ListAsync(year, adcode, cancellationToken);
        if (volumes.IsEmpty)
        {
            surroundings.Error.WriteLine($"There are no such yearbooks yet at {backend.Name}.");
            return ExitCode.NothingReadable;
        }

        try
        {
            var isComplete = await new Stages(surroundings).RunAsync("Downloading", "yearbooks", volumes.Length, async progress =>
            {
                var areThere = true;
                foreach (var volume in volumes)
                {
                    areThere &= await FollowAsync(volume, cancellationToken);
                    progress.Report(volume);
                }

                return areThere;
            });
            return isComplete ? ExitCode.Done : ExitCode.DoneWithErrors;
        }
        finally
        {
            foreach (var outcome in outcomes)
                surroundings.Out.WriteLine(outcome);
        }
    }

    /// <summary>False where files are missing that should be there.</summary>
    private async Task<bool> FollowAsync(RemoteVolume listed, CancellationToken cancellationToken)
    {
        if (listed.Complete() is not { } volume)
            return Tell(listed, listed.State == RemoteVolume.Withdrawn ? "withdrawn, no report is left in it" : "being printed");
        var copy = new LocalCopy(output, volume, backend.Name);
        if (await copy.IsCurrentAsync(cancellationToken))
            return Tell(volume, "unchanged");

        var contents = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>();
        foreach (var file in volume.Files)
        {
            var content = await backend.ReadAsync(volume, file, cancellationToken);
            if (content.Outcome == ReadOutcome.Read)
                contents.Add(content.Bytes);
        }

        if (contents.Count < volume.Files.Length)
            return listed.State == RemoteVolume.Printing ? Tell(listed, "being printed") : !Tell(volume, "files are missing there");
        await copy.WriteAsync(contents.ToImmutable(), cancellationToken);
        return Tell(volume, "downloaded");
    }

    private bool Tell(RemoteVolume volume, string outcome)
    {
        outcomes.Add(FormattableString.Invariant($"{volume.Folder} r{volume.Revision}: {outcome}"));
        return true;
    }
}
