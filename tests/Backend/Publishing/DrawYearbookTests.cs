using System.Runtime.CompilerServices;
using Compiler.Backend.Publishing;
using Compiler.Tests.Yearbooks;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Tests.Backend.Publishing;

/// <summary>However large the files of a volume are, one of them is in memory.</summary>
public sealed class DrawYearbookTests
{
    [Fact]
    public async Task RunAsync_DataFiles_AreWrittenWithoutThePdfsInMemory()
    {
        var renderer = new WatchedRenderer();
        await using var files = new DrawYearbook(renderer).RunAsync(SampleVolumes.Last, null, default).GetAsyncEnumerator();

        var names = new List<string>();
        while (names is not [.., YearbookFiles.Figures])
            names.Add(await NextAsync(files));

        Assert.Equal([YearbookFiles.Pdf, YearbookFiles.Annex, YearbookFiles.WebPage, YearbookFiles.Figures], names);
        Assert.Equal((2, 0), (renderer.Drawn.Count, renderer.CountAlive()));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<string> NextAsync(IAsyncEnumerator<YearbookFile> files)
    {
        Assert.True(await files.MoveNextAsync());
        return files.Current.Name;
    }

    private sealed class WatchedRenderer : IYearbookRenderer
    {
        public string Name => "watched";

        public List<WeakReference> Drawn { get; } = [];

        public async Task<byte[]> RenderAsync(YearbookDocument document, CancellationToken cancellationToken)
        {
            await Task.Yield();
            var pdf = new byte[1_000];
            lock (Drawn)
                Drawn.Add(new WeakReference(pdf));
            return pdf;
        }

        public int CountAlive()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            return Drawn.Count(pdf => pdf.IsAlive);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
