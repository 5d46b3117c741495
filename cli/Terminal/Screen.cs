using Spectre.Console;

namespace Compiler.Cli.Terminal;

/// <summary>Creates Spectre consoles for the program's writers.</summary>
internal static class Screen
{
    // Output to files and pipes is not wrapped.
    private const int Unbounded = 400;

    public static IAnsiConsole CreateConsole(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer is PlainWriter plain ? plain.Inner : writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        console.Pipeline.Attach(new PlainSegments());
        if (!isTerminal)
            console.Profile.Width = Unbounded;
        return console;
    }
}
