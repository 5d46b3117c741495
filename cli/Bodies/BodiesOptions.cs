using System.CommandLine;
using System.CommandLine.Parsing;
using Compiler.Cli.Remote;

namespace Compiler.Cli.Bodies;

/// <summary>Options shared by the commands for the register.</summary>
internal static class BodiesOptions
{
    public static Option<string> Address(string name) => new(name)
    {
        Description = "The http(s) address of the functions, or the connection string of the storage account.",
        HelpName = "ADDRESS",
        Required = true,
    };

    public static Option<string?> Place(string description) => new("--place")
    {
        Description = description,
        HelpName = "ADCODE",
        CustomParser = ParseCode,
    };

    private static string? ParseCode(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (RemoteVolume.IsCode(text))
            return text;
        argument.AddError($"“{text}” is not a six-digit code; ./yearbook place NAME finds the code.");
        return null;
    }
}
