using Compiler.Backend.Correcting;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Folders;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Places;
using Compiler.Reading;
using Compiler.Testing.Storage;

namespace Compiler.Tests.Backend.Intake;

/// <summary>Files in memory and the jobs that take them in.</summary>
internal sealed class IntakeFixture
{
    public static readonly DateTimeOffset January = new(2025, 1, 20, 0, 0, 0, TimeSpan.Zero);

    public InMemoryFileStore Files { get; } = new();

    public IntakeOptions Options { get; init; } = new();

    public IntakeFixture With(string name, byte[] content, int daysLater = 0)
    {
        Files.Put(name, content, January.AddDays(daysLater));
        return this;
    }

    public IntakeFixture With(string name, string sample, int daysLater = 0) => With(name, File.ReadAllBytes(sample), daysLater);

    public async Task<SettledReceipts> RunAsync(
        Corrections? corrections = null, Func<IEnumerable<StoredFile>, IEnumerable<StoredFile>>? order = null)
    {
        var files = new List<StoredFile>();
        await foreach (var file in Files.ListAsync("", default))
            files.Add(file);
        return await RunAsync(Files, order is null ? files : order(files), corrections);
    }

    public async Task<SettledReceipts> RunAsync(IFileStore store, IEnumerable<StoredFile> files, Corrections? corrections = null)
    {
        var reader = new ReportReader(PlaceResolver.Current);
        using var spool = new ReceiptSpool(Path.GetTempPath());
        var receipts = await new FolderIntake(new FileIntake(reader, Options), spool, Options)
            .RunAsync(store, files.Select(IntakeFile.FromStoredFile), corrections ?? Corrections.None, null, default);
        return SettledReceipts.Of(receipts.Settlement, receipts.Heads.Length);
    }
}
