using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering;

/// <summary>Draws yearbooks as PDF; disposing it ends whatever engine it has started.</summary>
public interface IYearbookRenderer : IAsyncDisposable
{
    /// <summary>The renderer's name in settings and on the command line: <c>typst</c>, <c>questpdf</c>.</summary>
    string Name { get; }

    /// <summary>
    /// The PDF of this document; the same document gives the same bytes. A character that the font lacks, or a
    /// rendering engine that cannot be started, throws <see cref="RenderingException"/>.
    /// </summary>
    Task<byte[]> RenderAsync(YearbookDocument document, CancellationToken cancellationToken);

    /// <summary>Throws <see cref="RenderingException"/> where this machine lacks what the renderer needs; nothing is drawn.</summary>
    Task CheckAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
