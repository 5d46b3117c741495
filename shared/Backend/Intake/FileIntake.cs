using System.Collections.Immutable;
using System.Security.Cryptography;
using Compiler.Backend.Correcting;
using Compiler.Backend.Intake.Archives;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Register;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading;
using Compiler.Reading.Archives;

namespace Compiler.Backend.Intake;

/// <summary>Processes one file; every file gets a receipt, whatever it contains.</summary>
/// <param name="reader">Reads and parses the file.</param>
/// <param name="options">Settings.</param>
/// <param name="register">The register of bodies; null for none.</param>
public sealed class FileIntake(IReportReader reader, IntakeOptions options, IBodyRegisterSource? register = null)
{
    private readonly IBodyRegisterSource register = register ?? FixedRegister.None;

    /// <summary>The receipts of a file: one, or for an archive its own and one for each entry.</summary>
    /// <param name="store">The store with the file.</param>
    /// <param name="file">The file.</param>
    /// <param name="corrections">The operator's corrections.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<ImmutableArray<Receipt>> RunAsync(
        IFileStore store, IntakeFile file, Corrections corrections, CancellationToken cancellationToken)
    {
        var content = await store.ReadAsync(file.Stored.Name, options.MaxFileBytes, cancellationToken);
        if (content.Outcome != ReadOutcome.Read || !ArchiveDetector.IsZip(content.Bytes))
        {
            return
            [
                await ReadAsync(
                    file, content, source => corrections.Complete(source, FolderHints.FromPath(file.Stored.Name)), cancellationToken),
            ];
        }

        var receipts = ImmutableArray.CreateBuilder<Receipt>();
        var archive = new ArchiveContents(content.Bytes, options.Archives with { MaxEntryBytes = options.MaxFileBytes });
        foreach (var entry in archive.Unpack())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var stored = new StoredFile($"{file.Stored.Name}/{entry.Path}", entry.Bytes.Length, file.Stored.Modified);
            receipts.Add(await ReadAsync(
                new IntakeFile(stored, $"{file.DisplayPath}/{entry.Path}"), new FileContent(ReadOutcome.Read, entry.Bytes),
                source => corrections.Complete(source, FolderHints.FromPath(stored.Name)), cancellationToken));
        }

        receipts.Insert(0, archive.Receipt(Describe(file, content)));
        return receipts.ToImmutable();
    }

    /// <summary>The receipt of a file whose content has been read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="content">Its bytes, or why there are none.</param>
    /// <param name="hints">What is known from outside the text, besides the register.</param>
    /// <param name="cancellationToken">Cancels the look at the register.</param>
    public async Task<Receipt> ReadAsync(
        IntakeFile file, FileContent content, Func<SourceFile, ReportHints> hints, CancellationToken cancellationToken) =>
        (await ReadAsync(file, content, hints, settlement: null, ReadNowAsync, cancellationToken))!;

    /// <summary>The same for a file about which a supervisor has settled something.</summary>
    /// <param name="file">The file.</param>
    /// <param name="content">Its bytes, or why there are none.</param>
    /// <param name="hints">What is known from outside the text, besides the register and the settled facts.</param>
    /// <param name="settlement">What is settled; it is not applied to other bytes. Null for nothing.</param>
    /// <param name="recognise">The text of a scan; null if it has to wait.</param>
    /// <param name="cancellationToken">Cancels the look at the register.</param>
    /// <returns>Null if the file is a scan that has to wait.</returns>
    internal async Task<Receipt?> ReadAsync(
        IntakeFile file,
        FileContent content,
        Func<SourceFile, ReportHints> hints,
        ReportSettlement? settlement,
        RecogniseScan recognise,
        CancellationToken cancellationToken)
    {
        var source = Describe(file, content);
        if (FindRefusal(content, source) is { } finding)
            return new Receipt(source, null, [finding]);
        if (settlement?.Sha256 != source.Sha256)
            settlement = null;
        FileText? text = reader.ReadText(content.Bytes);
        if (text.IsScan)
            text = await recognise(source, content.Bytes, cancellationToken);
        if (text is null)
            return null;
        var known = hints(source) with { Register = await register.GetAsync(cancellationToken) };
        var receipt = reader.Parse(source, text, settlement?.Facts.Over(known) ?? known);
        return receipt is { Report: null, Findings.IsEmpty: true } ? receipt.With(FindingCatalogue.FileEmpty())
            : settlement is null ? ReportCheck.Apply(receipt)
            : SettledCells.Apply(receipt, settlement);
    }

    /// <summary>The description of the file in its receipt.</summary>
    internal static SourceFile Describe(IntakeFile file, FileContent content)
    {
        var name = file.DisplayPath[(file.DisplayPath.LastIndexOf('/') + 1)..];
        var (size, hash) = content.Outcome == ReadOutcome.Read
            ? (content.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(content.Bytes.Span)))
            : (file.Stored.Size, "");
        return new SourceFile(name, file.DisplayPath, size, hash, file.Stored.Modified);
    }

    /// <summary>The text of a file without its pictures.</summary>
    internal FileText ReadText(ReadOnlyMemory<byte> content) => reader.ReadText(content);

    /// <summary>The text of a scan, recognised now.</summary>
    internal FileText ReadScan(ReadOnlyMemory<byte> content) => reader.ReadScan(content);

    private Task<FileText?> ReadNowAsync(SourceFile file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        Task.FromResult<FileText?>(ReadScan(content));

    private Finding? FindRefusal(FileContent content, SourceFile source) => content.Outcome switch
    {
        ReadOutcome.NotFound => FindingCatalogue.FileVanished(),
        ReadOutcome.TooLarge => FindingCatalogue.FileTooLarge(source.Size, options.MaxFileBytes),
        ReadOutcome.Unreadable => FindingCatalogue.FileUnreadable(),
        _ => content.Bytes.IsEmpty ? FindingCatalogue.FileEmpty() : null,
    };
}
