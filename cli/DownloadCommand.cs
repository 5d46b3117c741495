using System.CommandLine;
using System.CommandLine.Parsing;
using Compiler.Cli.Remote;

namespace Compiler.Cli;

/// <summary><c>download</c>: fetches yearbooks from the backend into a folder.</summary>
internal sealed class DownloadCommand : Command
{
    private readonly Option<string> from = new("--from")
    {
        Description = "The http(s) address of the functions, or the connection string of the storage account.",
        HelpName = "ADDRESS",
        Required = true,
    };

    private readonly Option<string> output = new("--out")
    {
        Description =
            "Folder for {year}/{adcode}-{place}/ with the files of the newest revision; files that are up to date are not fetched again.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<int?> year = new("--year") { Description = "Only yearbooks of this year.", HelpName = "YEAR" };

    private readonly Option<string?> place = new("--place")
    {
        Description = "Only yearbooks of the place with this code; 100000 is the nation.",
        HelpName = "ADCODE",
        CustomParser = ParseCode,
    };

    private readonly Option<string?> key = BackendOptions.Key();

    public DownloadCommand(CommandContext context)
        : base("download", "Fetches the newest yearbooks from the backend.")
    {
        Add(from);
        Add(output);
        Add(year);
        Add(place);
        Add(key);
        SetAction(async (arguments, cancellationToken) =>
        {
            using var backend = BackendAddress.Open(context, from.Name, arguments.GetRequiredValue(from), arguments.GetValue(key));
            var folder = OutputFolder.Open(context, arguments.GetRequiredValue(output));
            return await new DownloadRun(context, backend, folder).RunAsync(
                arguments.GetValue(year), arguments.GetValue(place), cancellationToken);
        });
    }

    private static string? ParseCode(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (RemoteVolume.IsCode(text))
            return text;
        argument.AddError($"“{text}” is not a six-digit code; ./yearbook place NAME finds the code.");
        return null;
    }
}
