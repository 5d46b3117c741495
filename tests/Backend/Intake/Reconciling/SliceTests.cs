using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Reconciling;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage.Messages;
using Compiler.Disclosure.Receipts;
using Compiler.Testing.Storage;

namespace Compiler.Tests.Backend.Intake.Reconciling;

/// <summary>Uploads and receipts are compared page by page and slice by slice, whatever their names.</summary>
public sealed class SliceTests
{
    private static readonly ReceiptState Read = new(ReceiptStanding.Excluded, Key: null, Year: null, ReadingVersion.Current);

    private readonly InMemoryFileStore uploads = new();
    private readonly InMemoryFileStore receipts = new(() => IntakeFixture.January);

    public static TheoryData<string[]> Names => new(
        ["a", "a b", "a.txt", "a/b", "a-b", "a_b", "A", "保定.txt", "a.txt.json", "a.json"],
        [.. Enumerable.Range(0, 60).Select(i => $"{i % 7}/{new string('x', i % 3)}{i} 年报.docx")],
        [new string('长', 1_100), "x/../y", "..", "a\\b"]);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Compare_SomeReceiptsAndSomeUploadsMissing_FindsExactlyThese(string[] names)
    {
        var random = new Random(1);
        var (due, orphans) = (new List<string>(), new List<string>());
        foreach (var name in names)
        {
            var kind = random.Next(4);
            if (kind != 0)
                uploads.Put(name, new byte[1], IntakeFixture.January);
            if (kind != 1)
                await receipts.TryWriteAsync(UploadNames.Receipt(name), new byte[1], null, Read.ToMetadata(), default);
            if (kind == 1)
                due.Add(name);
            if (kind == 0)
                orphans.Add(UploadNames.Receipt(name));
        }

        var found = await CompareAsync();

        Assert.Equal(due.Order(StringComparer.Ordinal), found.Due.Order(StringComparer.Ordinal));
        Assert.Equal(orphans.Order(StringComparer.Ordinal), found.Orphans.Where(orphans.Contains).Order(StringComparer.Ordinal));
        // A name that was cut may seem to be missing; looking at its upload shows that it is there.
        Assert.All(found.Orphans.Except(orphans), name => Assert.DoesNotContain(names, upload => $"{upload}.json" == name));
    }

    // Every page is a slice of its own, and goes through its message.
    private async Task<(List<string> Due, List<string> Orphans)> CompareAsync()
    {
        var (due, orphans) = (new List<string>(), new List<string>());
        var slice = UploadSlice.First;
        while (true)
        {
            var pass = new SlicePass(WorkMessage.ReadSlice(WorkMessage.Write(slice))!, new UploadJudge(IntakeFixture.January, 2023, false));
            if (pass.IsUploadNext)
                pass.AddUploads(await uploads.ListPageAsync("", pass.Uploads.Token, default));
            else
                pass.AddReceipts(await receipts.ListPageAsync("", pass.Receipts.Token, default));
            due.AddRange(pass.TakeDue());
            orphans.AddRange(pass.TakeOrphans());
            slice = pass.ToSlice();
            Assert.InRange(WorkMessage.Write(slice).Length, 1, 48_000);
            if (pass.IsEnd)
                return (due, orphans);
        }
    }
}
