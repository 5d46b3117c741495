using System.Collections.Concurrent;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>
/// Renders yearbooks with Typst, in one or two Node processes that are used for all documents until the renderer is disposed.
/// Each draws one document at a time. Cancelling a rendering kills its process; another is started when it is needed.
/// </summary>
public sealed class TypstRenderer : IYearbookRenderer
{
    // Drawing takes one processor; more than two at once would only need more memory.
    private static readonly int MaxProcesses = Math.Clamp(Environment.ProcessorCount, 1, 2);

    private readonly RendererOptions options;
    private readonly Lazy<Typesetter> typesetter;
    private readonly SemaphoreSlim turns = new(MaxProcesses);
    private readonly ConcurrentBag<TypstProcess> idle = [];

    /// <summary>Creates the renderer; Node is not started before <see cref="StartAsync"/> or the first document.</summary>
    public TypstRenderer(RendererOptions options)
    {
        this.options = options;
        typesetter = new Lazy<Typesetter>(() => new Typesetter(options.FontFolder));
    }

    /// <inheritdoc />
    public string Name => "typst";

    /// <summary>The number of cells rendered at a time; it limits the memory of a process.</summary>
    internal int CellsInPart { get; init; } = BookParts.MaxCells;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        while (idle.Count < MaxProcesses)
            idle.Add(TypstProcess.Start(options));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task<byte[]> RenderAsync(YearbookDocument document, CancellationToken cancellationToken)
    {
        // While Node draws, the next document is measured, and the last bound.
        var typeset = typesetter.Value.Set(document);
        return (await DrawAsync(typeset, cancellationToken)).Bind();
    }

    /// <inheritdoc />
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        using var trial = TypstProcess.Start(options);
        await trial.EndAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        for (var turn = 0; turn < MaxProcesses; turn++)
            await turns.WaitAsync();
        foreach (var process in idle)
            process.Dispose();
        turns.Dispose();
    }

    private async Task<DrawnBook> DrawAsync(TypesetDocument typeset, CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken);
        TypstProcess? process = null;
        try
        {
            process = TakeProcess();
            return await new TypstBook(process, typeset, CellsInPart).DrawAsync(cancellationToken);
        }
        finally
        {
            if (process is { IsUsable: true })
                idle.Add(process);
            else
                process?.Dispose();
            turns.Release();
        }
    }

    private TypstProcess TakeProcess()
    {
        while (idle.TryTake(out var process))
        {
            if (process.IsUsable)
                return process;
            process.Dispose();
        }

        return TypstProcess.Start(options);
    }
}
