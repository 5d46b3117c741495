using System.CommandLine;
using Compiler.Backend.Register;
using Compiler.Cli.Remote;

namespace Compiler.Cli.Bodies;

/// <summary><c>bodies import</c>: sends the file of a register to the backend and tells what it changes.</summary>
internal sealed class BodiesImportCommand : Command
{
    private const int MaxListed = 200;

    private readonly Argument<string> file = new("file") { Description = "CSV (UTF-8 or GB18030) or xlsx." };

    private readonly Option<string> to = BodiesOptions.Address("--to");

    private readonly Option<string?> place = BodiesOptions.Place(
        "The place that the file is complete for (default: every province in it). Bodies there that the file does not list are ended.");

    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Only tell what would change." };

    private readonly Option<string?> key = BackendOptions.Key();

    public BodiesImportCommand(CommandContext context)
        : base("import", "Imports the register from a file that is complete for its provinces. It needs the key of a supervisor.")
    {
        Add(file);
        Add(to);
        Add(place);
        Add(dryRun);
        Add(key);
        SetAction(async (arguments, cancellationToken) =>
        {
            var path = arguments.GetRequiredValue(file);
            var content = await RegisterOption.ReadBytesAsync(context, path, cancellationToken);
            using var backend = BackendAddress.Open(context, to.Name, arguments.GetRequiredValue(to), arguments.GetValue(key));
            var outcome = await backend.ImportBodiesAsync(
                content, arguments.GetValue(place), arguments.GetValue(dryRun), cancellationToken);
            if (!outcome.Errors.IsEmpty)
                throw RegisterOption.Refused(path, outcome.Errors);
            Tell(context.Out, backend.Name, outcome);
            return ExitCode.Done;
        });
    }

    private static void Tell(TextWriter output, string backend, ImportOutcome outcome)
    {
        foreach (var notice in outcome.Changes.Take(MaxListed))
        {
            var facts = notice.Facts.Select(fact => $"{fact.Column}: “{fact.Before}” → “{fact.After}”");
            output.WriteLine($"{notice.Change,-8} {notice.Adcode} {notice.Name} {string.Join("; ", facts)}".TrimEnd());
        }

        if (outcome.Changes.Length > MaxListed)
            output.WriteLine($"… and {outcome.Changes.Length - MaxListed} more");
        output.WriteLine(
            $"{backend}: {outcome.Count(BodyNotice.Added)} added, {outcome.Count(BodyNotice.Changed)} changed, "
            + $"{outcome.Count(BodyNotice.Ended)} ended, {outcome.Unchanged} unchanged"
            + (outcome.IsDryRun ? "; nothing was written (--dry-run)." : "."));
    }
}
