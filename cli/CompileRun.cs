using System.Collections.Immutable;
using System.Diagnostics;
using Compiler.Backend.Correcting;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Archives;
using Compiler.Backend.Publishing;
using Compiler.Backend.Register;
using Compiler.Backend.Rollups;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Cli.Bodies;
using Compiler.Cli.Closing;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Reports;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Cli;

/// <summary>One run of <c>compile</c>.</summary>
internal sealed class CompileRun(CommandContext context, CompileRequest request)
{
    private readonly Stages stages = new(context);
    private readonly InMemoryLedger ledger = new();

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

        var settlement = await stages.RunAsync("Reading", "files", files.Length, progress =>
            new FolderIntake(new FileIntake(context.Parse, context.Intake, new FixedRegister(register)), ledger, context.Intake)
                .RunAsync(input, files, corrections, progress, cancellationToken));
        ReportUnread(settlement.Receipts);
        ReportUnused(corrections, settlement.Receipts);
        var receipts = await WriteReceiptsAsync(output, settlement.Receipts, cancellationToken);
        if (settlement.Counted.IsEmpty)
        {
            new LeftOver(request.Out).Print(context.Error, [], receipts);
            context.Error.WriteLine("Nothing readable: none of the files is a report with a year. The receipts say why.");
            return ExitCode.NothingReadable;
        }

        var published = await PublishAsync(renderer, output, settlement, register, cancellationToken);
        ReportReplaced(published);
        new LeftOver(request.Out).Print(context.Error, published, receipts);
        ClosingTable.Print(context, request.Out, settlement.Receipts, published, Stopwatch.GetElapsedTime(started));
        return request.Strict && HasErrors(settlement.Receipts) ? ExitCode.DoneWithErrors : ExitCode.Done;
    }

    private static bool HasErrors(ImmutableArray<Receipt> receipts) =>
        receipts.Any(receipt => receipt.Findings.Any(finding => finding.Severity == Severity.Error));

    private IYearbookRenderer CreateRenderer() => context.CreateRenderer(request.Renderer)
        ?? throw new UsageException($"There is no renderer “{request.Renderer}”; available: {string.Join(", ", RendererCatalogue.Names)}.");

    /// <summary>Writes the receipts and returns their names.</summary>
    private static async Task<List<string>> WriteReceiptsAsync(
        IFileStore output, ImmutableArray<Receipt> receipts, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        foreach (var (name, receipt) in ReceiptNames.Assign(receipts))
        {
            await output.WriteAsync($"receipts/{name}", ReceiptJson.Write(receipt), cancellationToken);
            names.Add(name);
        }

        return names;
    }

    private async Task<ImmutableArray<PublishedYearbook>> PublishAsync(
        IYearbookRenderer renderer, IFileStore output, Settlement settlement, BodyRegister register, CancellationToken cancellationToken)
    {
        var rollup = await new RollupReader(ledger) { Register = register }.RunAsync(settlement.LeftOut, cancellationToken);
        var imprint = new Imprint(NewestDate(settlement.Counted), request.AsOf, request.Mark);
        var publish = new WriteYearbooks(new YearbookComposer(new PlaceRegister(Gazetteer.Current)), renderer, output);
        return await stages.RunAsync("Printing", "yearbooks", WriteYearbooks.Count(rollup), progress =>
            publish.RunAsync(rollup, imprint, progress, cancellationToken));
    }

    private static DateOnly NewestDate(ImmutableArray<Receipt> counted) =>
        DateOnly.FromDateTime(counted.Max(receipt => receipt.File.Modified).UtcDateTime);

    private void ReportUnread(ImmutableArray<Receipt> receipts)
    {
        foreach (var receipt in receipts.Where(receipt => receipt.Report is null))
        {
            foreach (var finding in ArchiveReceipt.WithoutEntries(receipt).Findings)
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

    private void ReportUnused(Corrections corrections, ImmutableArray<Receipt> receipts)
    {
        foreach (var line in corrections.Unused(receipts.Select(receipt => receipt.File)))
        {
            context.Error.WriteLine(
                $"{request.Corrections} line {line.Line}: “{line.File}” matches none of the files; the line has no effect.");
        }
    }
}
