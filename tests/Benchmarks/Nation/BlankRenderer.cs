using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Benchmarks.Nation;

/// <summary>Draws nothing, where a measurement is about everything but drawing.</summary>
internal sealed class BlankRenderer : IYearbookRenderer
{
    private static readonly byte[] Page = "%PDF-1.7"u8.ToArray();

    public static int PageBytes => Page.Length;

    public string Name => "none";

    public Task<byte[]> RenderAsync(YearbookDocument document, CancellationToken cancellationToken) => Task.FromResult(Page);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
