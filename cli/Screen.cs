using Spectre.Console;

namespace Compiler.Cli;

/// <summary>Spectre's consoles over our writers.</summary>
internal static class Screen
{
    // Nobody breaks the lines of a file or a pipe.
    private const int Unbounded = 400;

    public static IAnsiConsole On(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isTerminal)
            console.Profile.Width = Unbounded;
        return console;
    }
}
