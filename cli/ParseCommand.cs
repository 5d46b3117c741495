using System.CommandLine;
using System.Text;
using Compiler.Backend.Correcting;
using Compiler.Backend.Intake;
using Compiler.Cli.Receipts;
using Compiler.Disclosure.Explaining;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Reading;

namespace Compiler.Cli;

/// <summary><c>parse</c>: reads one file and prints its content.</summary>
internal sealed class ParseCommand : Command
{
    private readonly Argument<string> file = new("file") { Description = "The report." };

    private readonly Option<bool> json = new("--json") { Description = "Print everything as JSON." };

    private readonly Option<string> explain = new("--explain")
    {
        Description = "Explain one figure, such as requests.granted.total: its source, its readings, and what decided.",
        HelpName = "path",
    };

    private readonly CommandContext context;

    public ParseCommand(CommandContext context)
        : base("parse", "Reads one report and prints its figures and findings.")
    {
        this.context = context;
        Add(file);
        Add(json);
        Add(explain);
        SetAction((arguments, cancellationToken) =>
            arguments.GetValue(explain) is { } figure
                ? ExplainAsync(arguments.GetRequiredValue(file), figure, cancellationToken)
                : RunAsync(arguments.GetRequiredValue(file), arguments.GetValue(json), cancellationToken));
    }

    private async Task<int> RunAsync(string path, bool asJson, CancellationToken cancellationToken)
    {
        var receipt = await ReadAsync(path, context.Reader, cancellationToken);
        if (asJson)
            await context.Out.WriteAsync(Encoding.UTF8.GetString(ReceiptJson.Write(receipt)).AsMemory(), cancellationToken);
        else
            ReceiptSummary.Print(context.Out, receipt);
        return receipt.Report is null ? ExitCode.NothingReadable : ExitCode.Done;
    }

    private async Task<int> ExplainAsync(string path, string figure, CancellationToken cancellationToken)
    {
        var notes = new ParsingNotes();
        var receipt = await ReadAsync(path, new ReportReader(PlaceResolver.Current).WithNotes(notes), cancellationToken);
        if (receipt.Report is not { } report)
        {
            ReceiptSummary.Print(context.Out, receipt);
            return ExitCode.NothingReadable;
        }

        var field = FieldPath.TryParse(figure) is { } parsed ? report.Form.FindField(parsed) : null;
        if (field is null)
            throw new UsageException($"The form of {report.Form.Version} has no figure {figure}; parse --json lists them all under “cells”.");
        ExplanationText.Print(context.Out, receipt.File, CellExplainer.Explain(report, notes, field));
        return ExitCode.Done;
    }

    // For an archive this is its own receipt, which lists its entries; compile writes the receipts of the entries.
    private async Task<Receipt> ReadAsync(string path, IReportReader reader, CancellationToken cancellationToken)
    {
        var store = context.OpenFolder("");
        var intake = new FileIntake(reader, context.Intake);
        return (await intake.RunAsync(store, InputFiles.Find(path), Corrections.None, cancellationToken))[0];
    }
}
