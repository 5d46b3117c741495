using System.Runtime.CompilerServices;
using System.Text;
using Compiler.Backend.Correcting;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Folders;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Publishing;
using Compiler.Backend.Rollups;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading;
using Compiler.Testing;
using Compiler.Testing.Storage;
using Compiler.Yearbooks;

namespace Compiler.Tests.Backend.Publishing;

/// <summary>However many files there are, no more than the reports of one province are in memory.</summary>
public sealed class FolderVolumesTests : IDisposable
{
    private static readonly string[] Bodies = ["河北省财政厅", "河南省财政厅", "山东省财政厅", "鼓楼区人民政府", "教育部"];

    private readonly ReceiptSpool spool = new(Path.GetTempPath());
    private readonly List<WeakReference> receipts = [];

    public void Dispose() => spool.Dispose();

    [Fact]
    public async Task Read_AfterIntake_FindsNoReceiptInMemory()
    {
        var folder = await TakeInAsync();

        Assert.Equal(Bodies.Length, receipts.Count);
        Assert.Equal(0, CountAlive(receipts));
        GC.KeepAlive(folder);
    }

    [Fact]
    public async Task Read_NextProvince_ReleasesTheOneBefore()
    {
        using var volumes = new FolderVolumes(await TakeInAsync(), BodyRegister.None).Read().GetEnumerator();

        var read = new List<WeakReference>();
        while (Advance(volumes, read))
            Assert.InRange(CountAlive(read), 0, 1);

        Assert.Equal(3, read.Count);
    }

    [Fact]
    public async Task Read_Samples_AreAsManyVolumesAsCounted()
    {
        var volumes = new FolderVolumes(await TakeInAsync(), BodyRegister.None);

        Assert.Equal(
            ["130000", "370000", "410000", "100000"],
            volumes.Read().Select(volume => volume.Adcode));
        Assert.Equal(4, volumes.Count);
    }

    [Fact]
    public async Task Write_MoreReportsThanArePrintedAtOnce_DrawsOneVolumeAfterTheOther()
    {
        await using var renderer = new CountingRenderer();
        var composer = new YearbookComposer(new PlaceRegister(Gazetteer.Current));
        var write = new WriteYearbooks(composer, renderer, new InMemoryFileStore(), BodyRegister.None) { MaxReportsAtOnce = 1 };

        await write.RunAsync(await TakeInAsync(), new Imprint(), progress: null, default);

        Assert.Equal(4, renderer.Drawn);
        Assert.Equal(1, renderer.MostAtOnce);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Advance(IEnumerator<VolumeSource> volumes, List<WeakReference> read)
    {
        if (!volumes.MoveNext())
            return false;
        if (volumes.Current is ProvinceSource province)
            read.Add(new WeakReference(province.Rollup));
        return true;
    }

    private static int CountAlive(List<WeakReference> objects)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return objects.Count(one => one.IsAlive);
    }

    private Task<FolderReceipts> TakeInAsync()
    {
        var text = File.ReadAllText(Samples.Baoding2024);
        var files = new InMemoryFileStore();
        foreach (var body in Bodies)
        {
            var content = text.Replace("保定市人民政府办公室", body, StringComparison.Ordinal);
            files.Put($"{body}.txt", Encoding.UTF8.GetBytes(content), DateTimeOffset.UnixEpoch);
        }

        var reader = new ReportReader(PlaceResolver.Current);
        var options = new IntakeOptions();
        return new FolderIntake(new FileIntake(new ReaderDouble(Read), options), spool, options).RunAsync(
            files, Bodies.Select(body => IntakeFile.FromStoredFile(new StoredFile($"{body}.txt", 0, DateTimeOffset.UnixEpoch))),
            Corrections.None, null, default);

        Receipt Read(
            SourceFile file, ReadOnlyMemory<byte> content, ReportHints hints)
        {
            var receipt = reader.Read(file, content, hints);
            lock (receipts)
                receipts.Add(new WeakReference(receipt));
            return receipt;
        }
    }
}
