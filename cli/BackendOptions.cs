using System.CommandLine;

namespace Compiler.Cli;

/// <summary>Options of every command that reaches the backend.</summary>
internal static class BackendOptions
{
    public static Option<string?> Key() => new("--key")
    {
        Description = "The functions' key (default: the environment variable COMPILER_KEY, which no list of processes shows).",
        HelpName = "KEY",
    };
}
