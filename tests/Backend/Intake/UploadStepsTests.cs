using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Uploads;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Places;
using Compiler.Reading;
using Compiler.Testing.Storage;
using Compiler.Tests.Reading.Archives;
using static Compiler.Backend.Intake.UploadStep;

namespace Compiler.Tests.Backend.Intake;

/// <summary>Which steps an upload passes.</summary>
public sealed class UploadStepsTests
{
    private static readonly UploadStep[] Open = [OpenReceipt, OpenUpload, Recognise];
    private static readonly UploadStep[] Write = [UpdateQuarantine, MarkChanges, WriteReceipt, ConfirmCurrent];
    private static readonly UploadStep[] Whole = [.. Open, Read, RemoveEntries, Enter, .. Write];

    private readonly List<(string Name, UploadStep Step)> taken = [];
    private readonly UploadScene scene = new();

    public UploadStepsTests() => scene.Receive.Watch = (name, step) => taken.Add((name, step));

    [Fact]
    public async Task Receive_NewReport_IsEnteredAndAnswered()
    {
        scene.Put("a.txt", UploadScene.Pingxiang);
        await ReceiveAsync("a.txt");
        Assert.Equal(Whole, Of("a.txt"));
    }

    [Fact]
    public async Task Receive_SameReportAgain_EndsWhenItIsRead()
    {
        scene.Put("a.txt", UploadScene.Pingxiang);
        await scene.Receive.RunAsync("a.txt", default);
        await ReceiveAsync("a.txt");
        Assert.Equal([.. Open, Read], Of("a.txt"));
    }

    [Fact]
    public async Task Receive_DeletedUpload_IsWithdrawn()
    {
        scene.Put("a.txt", UploadScene.Pingxiang);
        await scene.Receive.RunAsync("a.txt", default);
        scene.Uploads.Remove("a.txt");
        await ReceiveAsync("a.txt");
        Assert.Equal([OpenReceipt, OpenUpload, Withdraw], Of("a.txt"));
    }

    [Fact]
    public async Task Receive_Archive_IsUnpackedAndNotReadAgain()
    {
        scene.Put("a.zip", Zips.OfTexts(("x.txt", UploadScene.Pingxiang)));
        await ReceiveAsync("a.zip");
        Assert.Equal(Whole, Of("a.zip"));
        await ReceiveAsync("a.zip");
        Assert.Equal(Open, Of("a.zip"));
    }

    [Fact]
    public async Task Receive_NewerReport_AnnouncesTheOlderOneWhichThenSaysThatItIsSuperseded()
    {
        scene.Put("old.txt", UploadScene.Pingxiang);
        await scene.Receive.RunAsync("old.txt", default);
        scene.Put("new.txt", UploadScene.WithLicences(3), daysLater: 1);
        await ReceiveAsync("new.txt");
        Assert.Equal([.. Open, Read, RemoveEntries, Enter, AnnounceSuperseded, .. Write], Of("new.txt"));
        Assert.Empty(Of("old.txt"));

        await ReceiveAsync(Assert.Single(scene.Queue.TakeAll()));
        Assert.Equal(Whole, Of("old.txt"));
        Assert.Contains((await scene.ReceiptAsync("old.txt")).Findings, finding => finding.Code == FindingCodes.FileSuperseded);
    }

    // Two clerks hand in the same report; the older file is one that ends whoever reads it.
    [Fact]
    public async Task Receive_NewerReportThanOneThatCannotBeRead_IsReceived()
    {
        scene.Put("old.txt", UploadScene.Pingxiang);
        await scene.Receive.RunAsync("old.txt", default);
        scene.Put("new.txt", UploadScene.WithLicences(3), daysLater: 1);
        var reader = new ReportReader(PlaceResolver.Current);
        var failing = scene.InstanceWith((file, content, hints) => file.Path == "old.txt"
            ? throw new InvalidOperationException("This file cannot be read.")
            : reader.Read(file, content, hints));

        var outcome = await failing.RunAsync("new.txt", default);

        Assert.Equal(UploadState.Received, outcome.State);
        Assert.Equal(["new.txt"], (await scene.Ledger.ListRows().ToListAsync()).Select(row => row.Receipt.File.Path));
    }

    [Fact]
    public async Task Receive_ReceiptWrittenMeanwhile_BeginsAgain()
    {
        scene.Put("a.txt", UploadScene.Pingxiang);
        var isWritten = false;
        scene.Receive.Watch = (name, step) =>
        {
            taken.Add((name, step));
            if (step == WriteReceipt && !isWritten)
                isWritten = scene.Receipts.TryWriteAsync(UploadNames.Receipt(name), "{}"u8.ToArray(), null).Result;
        };
        await ReceiveAsync("a.txt");
        Assert.Equal([.. Whole[..^1], .. Whole], Of("a.txt"));
    }

    private async Task ReceiveAsync(string name)
    {
        taken.Clear();
        await scene.Receive.RunAsync(name, default);
    }

    private IEnumerable<UploadStep> Of(string name) => taken.Where(step => step.Name == name).Select(step => step.Step);
}
