using System.CommandLine;
using Compiler.Cli.Remote;

namespace Compiler.Cli;

/// <summary><c>upload</c>: sends files and folders to the backend.</summary>
internal sealed class UploadCommand : Command
{
    private readonly Argument<string[]> paths = new("paths")
    {
        Description = "Report files, and folders to search for them; folders {adcode}/{year}/ above a file determine place and year.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> to = new("--to")
    {
        Description = "The http(s) address of the functions, or the connection string of the storage account.",
        HelpName = "ADDRESS",
        Required = true,
    };

    private readonly Option<int> wait = new("--wait")
    {
        Description = "How many seconds to wait for the next receipt; with 0, only upload.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 300,
    };

    private readonly Option<string?> key = BackendOptions.Key();

    public UploadCommand(CommandContext context)
        : base("upload", "Sends reports to the backend, waits for their receipts and prints body, year, verdict and findings of each.")
    {
        Add(paths);
        Add(to);
        Add(key);
        Add(wait);
        SetAction(async (arguments, cancellationToken) =>
        {
            using var backend = BackendAddress.Open(context, to.Name, arguments.GetRequiredValue(to), arguments.GetValue(key));
            var patience = TimeSpan.FromSeconds(arguments.GetRequiredValue(wait));
            return await new UploadRun(context, backend, patience).RunAsync(arguments.GetRequiredValue(paths), cancellationToken);
        });
    }
}
