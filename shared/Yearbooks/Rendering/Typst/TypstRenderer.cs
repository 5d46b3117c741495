using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>
/// Renders yearbooks with Typst, in one Node process that is used for all documents until the renderer is disposed.
/// Cancelling a rendering kills the process; the next rendering starts a new one.
/// </summary>
public sealed class TypstRenderer : IYearbookRenderer
{
    private readonly RendererOptions options;
    private readonly Lazy<Typesetter> typesetter;
    private readonly SemaphoreSlim processLock = new(1, 1);
    private TypstProcess? process;

    /// <summary>Creates the renderer; Node is not started before <see cref="StartAsync"/> or the first document.</summary>
    public TypstRenderer(RendererOptions options)
    {
        this.options = options;
        typesetter = new Lazy<Typesetter>(() => new Typesetter(options.FontFolder));
    }

    /// <inheritdoc />
    public string Name => "typst";

    /// <summary>The number of cells rendered at a time; it limits the memory of the process.</summary>
    internal int CellsInPart { get; init; } = BookParts.MaxCells;

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await processLock.WaitAsync(cancellationToken);
        try
        {
            process = GetUsableProcess();
        }
        finally
        {
            processLock.Release();
        }
    }

    /// <inheritdoc />
    public async Task<byte[]> RenderAsync(YearbookDocument document, CancellationToken cancellationToken)
    {
        // Node draws one document at a time; the next is measured meanwhile, and the last bound.
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
        await processLock.WaitAsync();
        DisposeProcess();
        processLock.Dispose();
    }

    private async Task<DrawnBook> DrawAsync(TypesetDocument typeset, CancellationToken cancellationToken)
    {
        await processLock.WaitAsync(cancellationToken);
        try
        {
            process = GetUsableProcess();
            return await new TypstBook(process, typeset, CellsInPart).DrawAsync(cancellationToken);
        }
        finally
        {
            if (process is { IsUsable: false })
                DisposeProcess();
            processLock.Release();
        }
    }

    private TypstProcess GetUsableProcess()
    {
        if (process is { IsUsable: false })
            DisposeProcess();
        return process ?? TypstProcess.Start(options);
    }

    private void DisposeProcess()
    {
        process?.Dispose();
        process = null;
    }
}
