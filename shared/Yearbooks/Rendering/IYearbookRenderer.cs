using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering;

/// <summary>Renders yearbooks as PDF. Disposing it stops the engine it has started.</summary>
public interface IYearbookRenderer : IAsyncDisposable
{
    /// <summary>The renderer's name in settings and on the command line: <c>typst</c>, <c>questpdf</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Starts what takes long to start, without waiting until it has; rendering also does so. Throws
    /// <see cref="RenderingException"/> if this machine lacks it.
    /// </summary>
    Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Renders this document as PDF; the same document gives the same bytes. Throws <see cref="RenderingException"/> if the
    /// font lacks a character or the rendering engine cannot be started.
    /// </summary>
    Task<byte[]> RenderAsync(YearbookDocument document, CancellationToken cancellationToken);

    /// <summary>Throws <see cref="RenderingException"/> if this machine lacks something the renderer needs. Renders nothing.</summary>
    Task CheckAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
