using System.CommandLine;

namespace Compiler.Cli;

/// <summary>Options shared by the commands that use the backend.</summary>
internal static class BackendOptions
{
    public static Option<string?> Key() => new("--key")
    {
        Description = "The key of the caller (default: the environment variable COMPILER_KEY, which process lists do not show).",
        HelpName = "KEY",
    };
}
