using System.CommandLine;
using System.Text;
using Compiler.Backend.Correcting;
using Compiler.Backend.Intake;
using Compiler.Disclosure.Receipts;

namespace Compiler.Cli;

/// <summary><c>parse</c>: reads one file and prints its content.</summary>
internal sealed class ParseCommand : Command
{
    private readonly Argument<string> file = new("file") { Description = "The report." };

    private readonly Option<bool> json = new("--json") { Description = "Print everything as JSON." };

    private readonly CommandContext context;

    public ParseCommand(CommandContext context)
        : base("parse", "Reads one report and prints its figures and findings.")
    {
        this.context = context;
        Add(file);
        Add(json);
        SetAction(
            (arguments, cancellationToken) => RunAsync(arguments.GetRequiredValue(file), arguments.GetValue(json), cancellationToken));
    }

    private async Task<int> RunAsync(string path, bool asJson, CancellationToken cancellationToken)
    {
        var store = context.OpenFolder("");
        if (Directory.Exists(path) || await InputFiles.ListAsync(store, path, cancellationToken) is not [var only])
            throw new UsageException($"There is no file {path}.");

        // For an archive this is its own receipt, which lists its entries; compile writes the receipts of the entries.
        var receipt = (
            await new FileIntake(context.Parse, context.Intake).RunAsync(store, only, Corrections.None, cancellationToken))[0];
        if (asJson)
            await context.Out.WriteAsync(Encoding.UTF8.GetString(ReceiptJson.Write(receipt)).AsMemory(), cancellationToken);
        else
            ReceiptSummary.Print(context, receipt);
        return receipt.Report is null ? ExitCode.NothingReadable : ExitCode.Done;
    }
}
