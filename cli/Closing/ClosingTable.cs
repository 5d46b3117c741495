using System.Collections.Immutable;
using System.Globalization;
using Compiler.Backend.Publishing;
using Compiler.Cli.Terminal;
using Compiler.Yearbooks;
using Spectre.Console;

namespace Compiler.Cli.Closing;

/// <summary>The summary that <c>compile</c> prints at the end.</summary>
internal static class ClosingTable
{
    public static void Print(
        CommandContext context,
        string output,
        Troubles troubles,
        ImmutableArray<PublishedYearbook> published,
        TimeSpan duration)
    {
        var table = new Table { Border = TableBorder.Simple, ShowHeaders = false };
        table.AddColumn(new TableColumn("")).AddColumn(new TableColumn(""));
        Add(table, "Reports read", FormattableString.Invariant($"{troubles.Reports:N0} of {Count(troubles.Files, "file")}"));
        Add(table, "Findings", string.Join(
            ", ", Count(troubles.Errors, "error"), Count(troubles.Warnings, "warning"), Count(troubles.Notes, "note")));
        foreach (var (name, value) in troubles.WorstBodies().Concat(troubles.CommonestCauses()))
            Add(table, name, value);
        Add(table, "Receipts", Join(output, "receipts"));
        Add(table, "Yearbooks written", $"{published.Length}{CountStates(published)}");
        foreach (var yearbook in published)
        {
            Add(
                table,
                FormattableString.Invariant($"  {yearbook.Year} {yearbook.Place}"),
                Join(output, yearbook.FileName(YearbookFiles.Pdf)) + State(yearbook));
        }

        Add(table, "Seconds", duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture));
        Screen.CreateConsole(context.Out, context.IsInteractive && !Console.IsOutputRedirected).Write(table);
    }

    internal static string Count(int count, string name) => FormattableString.Invariant($"{count:N0} {name}{(count == 1 ? "" : "s")}");

    private static void Add(Table table, string name, string value) => table.AddRow(new Text(name), new Text(value));

    private static string Join(string output, string name) => Path.Combine(output, name).Replace('\\', '/');

    private static string CountStates(ImmutableArray<PublishedYearbook> published)
    {
        var former = published.Where(yearbook => yearbook.Replaced is not null).ToList();
        var same = former.Count(yearbook => yearbook.Replaced == yearbook.Revision);
        return former.Count == 0
            ? ""
            : FormattableString.Invariant(
                $" ({published.Length - former.Count} new, {former.Count - same} in place of an earlier edition, {same} unchanged)");
    }

    private static string State(PublishedYearbook yearbook) => yearbook switch
    {
        { Replaced: null } => "",
        _ when yearbook.Replaced == yearbook.Revision => FormattableString.Invariant($"  (edition {yearbook.Revision}, unchanged)"),
        _ => FormattableString.Invariant(
            $"  (edition {yearbook.Revision} in place of {yearbook.Replaced}, {Count(yearbook.Amended, "total")} amended)"),
    };
}
