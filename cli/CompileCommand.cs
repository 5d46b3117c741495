using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Compiler.Cli;

/// <summary><c>compile</c>: reads files and folders and writes yearbooks.</summary>
internal sealed class CompileCommand : Command
{
    private const int MaxMarkLength = 12;

    private readonly Argument<string[]> paths = new("paths")
    {
        Description = "Report files, and folders to search for them; links are followed, hidden files are skipped.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> output = new("--out")
    {
        Description =
            "Folder for {year}/{adcode}-{place}/ with yearbook.pdf, annex.pdf, yearbook.html, figures.json, tables.csv, tables.xlsx, "
            + "report.docx, reports.zip and datapackage.json, and for receipts/ with one JSON and one page per file.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<string?> corrections = new("--corrections")
    {
        Description =
            "CSV with the columns file,adcode,year,agency,scope for facts that a report does not state; file is a name or a SHA-256.",
        HelpName = "FILE",
    };

    private readonly Option<string?> register = new("--register")
    {
        Description = "CSV or xlsx with the bodies that must report; it settles places and names, and the yearbooks say who has not reported.",
        HelpName = "FILE",
    };

    private readonly Option<string?> renderer = new("--renderer")
    {
        Description = "The PDF renderer: questpdf (the default if its package is built in) or typst.",
        HelpName = "NAME",
    };

    private readonly Option<DateOnly?> asOf = new("--as-of")
    {
        Description = "Date in the imprint, such as 2025-03-31 (default: the latest date that a report of the volume states).",
        HelpName = "DATE",
        CustomParser = ParseDate,
    };

    private readonly Option<string?> mark = new("--mark")
    {
        Description = "Text on the cover and at the top of every page, such as 征求意见稿 for a draft; at most 12 characters.",
        HelpName = "TEXT",
    };

    private readonly PublisherOptions publisher = new();

    private readonly Option<int?> largest = new("--max-mb")
    {
        Description = "Maximum file size in MB (default: 20); a larger file is not read and gets a finding.",
        HelpName = "MB",
    };

    private readonly Option<bool> strict = new("--strict") { Description = "Return 1 if any finding is an error." };

    public CompileCommand(CommandContext context)
        : base("compile", "Reads reports and writes the yearbooks of their provinces and years.")
    {
        Add(paths);
        Add(output);
        Add(corrections);
        Add(register);
        Add(renderer);
        Add(asOf);
        Add(mark);
        publisher.AddTo(this);
        Add(largest);
        Add(strict);
        largest.Validators.Add(option =>
        {
            if (option.GetValueOrDefault<int?>() is < 1)
                option.AddError("--max-mb must be 1 or more.");
        });
        mark.Validators.Add(option =>
        {
            if (option.GetValueOrDefault<string?>() is { Length: > MaxMarkLength })
                option.AddError($"--mark may have at most {MaxMarkLength} characters.");
        });
        SetAction(
            (arguments, cancellationToken) =>
                new CompileRun(Limited(context, arguments), Request(arguments)).RunAsync(cancellationToken));
    }

    private static DateOnly? ParseDate(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        argument.AddError($"“{text}” is not a date; write it as 2025-03-31.");
        return null;
    }

    private CommandContext Limited(CommandContext context, ParseResult arguments) => arguments.GetValue(largest) is { } megabytes
        ? context with { Intake = context.Intake with { MaxFileBytes = megabytes * 1048576L } }
        : context;

    private CompileRequest Request(ParseResult arguments) => new(
        arguments.GetRequiredValue(paths),
        arguments.GetRequiredValue(output),
        arguments.GetValue(corrections),
        arguments.GetValue(register),
        arguments.GetValue(renderer),
        arguments.GetValue(asOf),
        arguments.GetValue(mark)?.Trim() ?? "",
        publisher.Read(arguments),
        arguments.GetValue(strict));
}
