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

    private readonly Option<string?> key = BackendOptions.Key();

    public UploadCommand(CommandContext context)
        : base("upload", "Sends reports to the backend and prints the result for each.")
    {
        Add(paths);
        Add(to);
        Add(key);
        SetAction(async (arguments, cancellationToken) =>
        {
            using var backend = BackendAddress.Open(context, to.Name, arguments.GetRequiredValue(to), arguments.GetValue(key));
            return await new UploadRun(context, backend).RunAsync(arguments.GetRequiredValue(paths), cancellationToken);
        });
    }
}
