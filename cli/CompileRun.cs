using System.Collections.Immutable;
using System.Diagnostics;
using Compiler.Backend.Correcting;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Archives;
using Compiler.Backend.Intake.Folders;
using Compiler.Backend.Publishing;
using Compiler.Backend.Register;
using Compiler.Backend.Rollups;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Cli.Bodies;
using Compiler.Cli.Closing;
using Compiler.Cli.Receipts;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Register;
using Compiler.Reading;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Rendering.Web;

namespace Compiler.Cli;

/// <summary>One run of <c>compile</c>.</summary>
internal sealed class CompileRun(CommandContext context, CompileRequest request)
{
    private readonly Stages stages = new(context);
    private readonly Troubles troubles = new();

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await using var renderer = CreateRenderer();
        if (renderer.Name == "questpdf")
            context.Error.WriteLine("QuestPDF runs under its Evaluation licence; --renderer typst needs no licence.");
        var corrections = await CorrectionsFile.ReadAsync(context, request.Corrections, cancellationToken);
        var register = await RegisterOption.ReadAsync(context, request.Register, cancellationToken);
        var output = OutputFolder.Open(context, request.Out);
        var input = context.OpenFolder("");
        var files = InputFiles.List(context, request.Paths, request.Out);
        await renderer.StartAsync(cancellationToken);

        using var spool = new ReceiptSpool(request.Out);
        var receipts = await stages.RunAsync("Reading", "files", files.Length, progress =>
            new FolderIntake(new FileIntake(context.Reader, context.Intake, new FixedRegister(register)), spool, context.Intake)
                .RunAsync(input, files, corrections, progress, cancellationToken));
        ReportReader.EndProcesses();
        ReportUnread(receipts);
        ReportUnused(corrections, receipts);
        var names = await stages.RunAsync("Writing", "receipts", receipts.Heads.Length, progress =>
            WriteReceiptsAsync(output, receipts, progress, cancellationToken));
        if (receipts.Counted.IsEmpty)
        {
            new LeftOver(request.Out).Print(context.Error, [], names);
            context.Error.WriteLine("Nothing readable: none of the files is a report with a year. The receipts say why.");
            return ExitCode.NothingReadable;
        }

        var published = await PublishAsync(renderer, output, receipts, register, cancellationToken);
        ReportReplaced(published);
        new LeftOver(request.Out).Print(context.Error, published, names);
        ClosingTable.Print(context, request.Out, troubles, published, Stopwatch.GetElapsedTime(started));
        return request.Strict && troubles.Errors > 0 ? ExitCode.DoneWithErrors : ExitCode.Done;
    }

    private IYearbookRenderer CreateRenderer() => context.CreateRenderer(request.Renderer)
        ?? throw new UsageException($"There is no renderer “{request.Renderer}”; available: {string.Join(", ", RendererCatalogue.Names)}.");

    /// <summary>Writes the receipts and returns their names.</summary>
    private async Task<IReadOnlyList<string>> WriteReceiptsAsync(
        IFileStore output, FolderReceipts receipts, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var names = ReceiptNames.Assign([.. receipts.Heads.Select(head => head.File)]);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = context.Intake.Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, names.Count, parallel, async (i, token) =>
        {
            var receipt = receipts.Read(i);
            troubles.Add(receipt);
            await output.WriteAsync($"receipts/{ReceiptNames.Page(names[i])}", FolderPage(receipt), token);
            await output.WriteAsync($"receipts/{names[i]}", ReceiptJson.Write(receipt), token);
            progress.Report(names[i]);
        });
        return names;
    }

    private static byte[] FolderPage(Receipt receipt) => ReceiptPage.Render(NoticeComposer.Compose(receipt, Delivery.Folder));

    private async Task<ImmutableArray<PublishedYearbook>> PublishAsync(
        IYearbookRenderer renderer, IFileStore output, FolderReceipts receipts, BodyRegister register, CancellationToken cancellationToken)
    {
        var imprint = new Imprint(request.AsOf, request.Mark);
        var composer = new YearbookComposer(new PlaceRegister(Gazetteer.Current)) { Publisher = request.Publisher };
        var publish = new WriteYearbooks(composer, renderer, output, register);
        return await stages.RunAsync("Printing", "yearbooks", WriteYearbooks.Count(receipts), progress =>
            publish.RunAsync(receipts, imprint, progress, cancellationToken));
    }

    private void ReportUnread(FolderReceipts receipts)
    {
        foreach (var i in Enumerable.Range(0, receipts.Heads.Length).Where(i => !receipts.Heads[i].IsReport))
        {
            var receipt = ArchiveReceipt.WithoutEntries(receipts.Read(i));
            foreach (var finding in receipt.Findings)
                context.Error.WriteLine($"{receipt.File.Path}: {finding.Code} {finding.Message}");
        }
    }

    private void ReportReplaced(ImmutableArray<PublishedYearbook> published)
    {
        foreach (var yearbook in published.Where(yearbook => yearbook.Unread is not null))
        {
            context.Error.WriteLine($"{Path.Combine(request.Out, yearbook.FileName(YearbookFiles.Figures))}: counts as no earlier edition, "
                + $"because {yearbook.Unread}; the volume begins with edition 1 again.");
        }
    }

    private void ReportUnused(Corrections corrections, FolderReceipts receipts)
    {
        foreach (var line in corrections.Unused(receipts.Heads.Select(head => head.File)))
        {
            context.Error.WriteLine(
                $"{request.Corrections} line {line.Line}: “{line.File}” matches none of the files; the line has no effect.");
        }
    }
}
