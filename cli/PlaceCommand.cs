using System.CommandLine;

namespace Compiler.Cli;

/// <summary><c>place</c>: where a body belongs.</summary>
internal sealed class PlaceCommand : Command
{
    private readonly Argument<string> name = new("name") { Description = "A place, or the full name of a body." };

    public PlaceCommand(Surroundings surroundings)
        : base("place", "Finds the administrative division that a name belongs to.")
    {
        Add(name);
        SetAction(arguments => Print(surroundings.Out, arguments.GetRequiredValue(name)));
    }

    private static int Print(TextWriter output, string text)
    {
        output.WriteLine(text);
        return ExitCode.Done;
    }
}
