using System.CommandLine;
using Compiler.Cli.Remote;

namespace Compiler.Cli.Bodies;

/// <summary><c>bodies export</c>, <c>begin</c> and <c>due</c>: write a file about the register.</summary>
internal sealed class BodiesFileCommand : Command
{
    private readonly Option<string> from = BodiesOptions.Address("--from");

    private readonly Option<string> output = new("--out")
    {
        Description = "The file to write.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string?> place = BodiesOptions.Place("Only bodies within the place with this code.");

    private readonly Option<int?> year = new("--year") { Description = "The reporting year (default: last year).", HelpName = "YEAR" };

    private readonly Option<bool> open = new("--open") { Description = "Only bodies that have not reported." };

    private readonly Option<string?> key = BackendOptions.Key();

    private BodiesFileCommand(
        CommandContext context, string name, string description, Func<ParseResult, BodiesFileCommand, BodiesRequest> ask)
        : base(name, description)
    {
        Add(from);
        Add(output);
        Add(place);
        Add(key);
        SetAction(async (arguments, cancellationToken) =>
        {
            using var backend = BackendAddress.Open(context, from.Name, arguments.GetRequiredValue(from), arguments.GetValue(key));
            var content = await backend.ReadBodiesAsync(ask(arguments, this), cancellationToken);
            await context.OpenFolder("").WriteAsync(arguments.GetRequiredValue(output), content, cancellationToken);
            await context.Out.WriteLineAsync($"{backend.Name}: written to {arguments.GetRequiredValue(output)}");
            return ExitCode.Done;
        });
    }

    public static BodiesFileCommand Export(CommandContext context) => new(
        context,
        "export",
        "Writes the register, as CSV or, if the file's name ends in .xlsx, as a workbook.",
        (arguments, command) => new BodiesRequest(
            BodiesFile.Register, arguments.GetValue(command.place), IsWorkbook: command.IsWorkbook(arguments)));

    public static BodiesFileCommand Begin(CommandContext context)
    {
        var command = new BodiesFileCommand(
            context,
            "begin",
            "Writes a register to begin with: the bodies of a province that have reported on a year. Complete it, then import it.",
            (arguments, command) => new BodiesRequest(
                BodiesFile.Beginning,
                arguments.GetRequiredValue(command.place),
                arguments.GetValue(command.year),
                IsWorkbook: command.IsWorkbook(arguments)));
        command.place.Required = true;
        command.place.Description = "The province, by its code.";
        command.Add(command.year);
        return command;
    }

    public static BodiesFileCommand Due(CommandContext context)
    {
        var command = new BodiesFileCommand(
            context,
            "due",
            "Writes who must report until 31 January, and who until 31 March, and who has, as CSV.",
            (arguments, command) => new BodiesRequest(
                BodiesFile.Due, arguments.GetValue(command.place), arguments.GetValue(command.year), arguments.GetValue(command.open)));
        command.Add(command.year);
        command.Add(command.open);
        return command;
    }

    private bool IsWorkbook(ParseResult arguments) =>
        arguments.GetRequiredValue(output).EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase);
}
