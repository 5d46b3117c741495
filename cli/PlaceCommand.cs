using System.CommandLine;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Reports;

namespace Compiler.Cli;

/// <summary><c>place</c>: finds the division that a body belongs to.</summary>
internal sealed class PlaceCommand : Command
{
    private readonly Argument<string> name = new("name") { Description = "A place, a body or a division code." };

    public PlaceCommand(CommandContext context)
        : base("place", "Finds the administrative division that a name belongs to.")
    {
        Add(name);
        SetAction(arguments => Print(context.Out, arguments.GetRequiredValue(name)));
    }

    private static int Print(TextWriter output, string name)
    {
        var line = PlaceResolver.Current.Resolve(name, null, ReportHints.None).Place.Line;
        if (line == BodyLine.National)
        {
            output.WriteLine("100000 全国 (department of the State Council)");
            return ExitCode.Done;
        }

        var lookup = PlaceResolver.Current.Lookup(name);
        if (lookup.Change is { } change)
            output.WriteLine($"{change.Code} {change.Name} (until {change.Year}: {change.Source})");
        if (lookup.Division is { } division)
            output.WriteLine(Describe(division) + (line == BodyLine.Vertical ? " (vertical agency)" : ""));
        foreach (var candidate in lookup.Candidates)
            output.WriteLine($"perhaps {Describe(candidate)}");
        if (lookup is { Division: null, Candidates.IsEmpty: true })
            output.WriteLine("(no such place)");
        return lookup.Division is null ? ExitCode.NothingReadable : ExitCode.Done;
    }

    private static string Describe(Division division) => $"{division.Code} {division.Path}";
}
