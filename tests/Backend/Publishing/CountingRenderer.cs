using System.Collections.Concurrent;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Tests.Backend.Publishing;

/// <summary>Counts the places whose volumes are drawn at the same time. Book and annex are drawn together, and count as one.</summary>
internal sealed class CountingRenderer : IYearbookRenderer
{
    private readonly ConcurrentDictionary<string, int> drawing = new();
    private readonly ConcurrentDictionary<string, bool> drawn = new();

    public string Name => "counting";

    public int Drawn => drawn.Count;

    public int MostAtOnce { get; private set; }

    public async Task<byte[]> RenderAsync(YearbookDocument document, CancellationToken cancellationToken)
    {
        var place = document.Cover.Place;
        drawing.AddOrUpdate(place, 1, (_, count) => count + 1);
        drawn[place] = true;
        for (var turn = 0; turn < 50; turn++)
        {
            MostAtOnce = Math.Max(MostAtOnce, drawing.Count(one => one.Value > 0));
            await Task.Delay(1, cancellationToken);
        }

        drawing.AddOrUpdate(place, 0, (_, count) => count - 1);
        return "%PDF-1.7"u8.ToArray();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
