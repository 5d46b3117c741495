using System.CommandLine;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Cli;

/// <summary>The options of <c>compile</c> that say who publishes the volumes.</summary>
internal sealed class PublisherOptions
{
    private const int MaxLength = 60;

    private readonly Option<string?> name = Line("--publisher", "编制单位 in the imprint, and the author in the properties of the PDFs");
    private readonly Option<string?> reviewer = Line("--reviewer", "审核 in the imprint");
    private readonly Option<string?> contact = Line("--contact", "联系方式 in the imprint");

    public void AddTo(Command command)
    {
        command.Add(name);
        command.Add(reviewer);
        command.Add(contact);
    }

    public Publisher Read(ParseResult arguments) => new(Text(arguments, name), Text(arguments, reviewer), Text(arguments, contact));

    private static string Text(ParseResult arguments, Option<string?> option) => arguments.GetValue(option)?.Trim() ?? "";

    private static Option<string?> Line(string option, string what)
    {
        var line = new Option<string?>(option)
        {
            Description = $"{what}; left out unless given; at most {MaxLength} characters.",
            HelpName = "TEXT",
        };
        line.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { Length: > MaxLength })
                given.AddError($"{option} may have at most {MaxLength} characters.");
        });
        return line;
    }
}
