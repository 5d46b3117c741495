using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Compiler.Cli;

/// <summary><c>compile</c>: from files and folders to yearbooks.</summary>
internal sealed class CompileCommand : Command
{
    private const int LongestMark = 12;

    private readonly Argument<string[]> paths = new("paths")
    {
        Description = "Reports, and folders that are searched for them; hidden files and linked folders are left out.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> output = new("--out")
    {
        Description =
            "Folder for {year}/{adcode}-{place}/ with yearbook.pdf, yearbook.html, figures.json, tables.csv and tables.xlsx, and for receipts/ with one JSON per file.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<string?> corrections = new("--corrections")
    {
        Description =
            "CSV with the columns file,adcode,year,agency,scope: settles what a text leaves open. The file is a name or a SHA-256.",
        HelpName = "FILE",
    };

    private readonly Option<string?> renderer = new("--renderer")
    {
        Description = "What draws the PDF: questpdf (the default where its package is built in) or typst.",
        HelpName = "NAME",
    };

    private readonly Option<DateOnly?> asOf = new("--as-of")
    {
        Description = "Date in the imprint, as 2025-03-31 (default: the UTC date of the newest report's file).",
        HelpName = "DATE",
        CustomParser = ParseDate,
    };

    private readonly Option<string?> mark = new("--mark")
    {
        Description = "Words for the cover and the head of every page, as 征求意见稿 for a draft; at most 12 characters.",
        HelpName = "TEXT",
    };

    private readonly Option<int?> largest = new("--max-mb")
    {
        Description = "The most a file may have, in MB (default: 20); a larger one is not read and gets a finding.",
        HelpName = "MB",
    };

    private readonly Option<bool> strict = new("--strict") { Description = "Return 1 when there are errors among the findings." };

    public CompileCommand(CommandContext surroundings)
        : base("compile", "Reads reports and writes the yearbooks of their provinces and years.")
    {
        Add(paths);
        Add(output);
        Add(corrections);
        Add(renderer);
        Add(asOf);
        Add(mark);
        Add(largest);
        Add(strict);
        largest.Validators.Add(option =>
        {
            if (option.GetValueOrDefault<int?>() is < 1)
                option.AddError("--max-mb is 1 or more.");
        });
        mark.Validators.Add(option =>
        {
            if (option.GetValueOrDefault<string?>() is { Length: > LongestMark })
                option.AddError($"--mark has at most {LongestMark} characters.");
        });
        SetAction(
            (arguments, cancellationToken) =>
                new Compilation(Limited(surroundings, arguments), Request(arguments)).RunAsync(cancellationToken)
        );
    }

    private static DateOnly? ParseDate(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        argument.AddError($"“{text}” is no date; write it as 2025-03-31.");
        return null;
    }

    private CommandContext Limited(CommandContext surroundings, ParseResult arguments) => arguments.GetValue(largest) is { } megabytes
        ? surroundings with { Intake = surroundings.Intake with { MaxFileBytes = megabytes * 1048576L } }
        : surroundings;

    private CompileRequest Request(ParseResult arguments) => new(
        arguments.GetRequiredValue(paths),
        arguments.GetRequiredValue(output),
        arguments.GetValue(corrections),
        arguments.GetValue(renderer),
        arguments.GetValue(asOf),
        arguments.GetValue(mark)?.Trim() ?? "",
        arguments.GetValue(strict));
}
