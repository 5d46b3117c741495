using System.Collections.Immutable;
using System.Globalization;
using Compiler.Backend.Publishing;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Spectre.Console;

namespace Compiler.Cli;

/// <summary>The summary that <c>compile</c> prints at the end.</summary>
internal static class ClosingTable
{
    public static void Print(
        CommandContext context,
        string output,
        ImmutableArray<Receipt> receipts,
        ImmutableArray<PublishedYearbook> published,
        TimeSpan duration)
    {
        var table = new Table { Border = TableBorder.Simple, ShowHeaders = false };
        table.AddColumn(new TableColumn("")).AddColumn(new TableColumn(""));
        Add(table, "Reports read", $"{receipts.Count(receipt => receipt.Report is not null)} of {Count(receipts.Length, "file")}");
        Add(table, "Findings", string.Join(", ", CountFindings(receipts, Severity.Error, "error"),
            CountFindings(receipts, Severity.Warning, "warning"), CountFindings(receipts, Severity.Info, "note")));
        Add(table, "Receipts", Join(output, "receipts"));
        Add(table, "Yearbooks written", published.Length.ToString(CultureInfo.InvariantCulture));
        foreach (var yearbook in published)
            Add(table, FormattableString.Invariant($"  {yearbook.Year} {yearbook.Place}"), Join(output, yearbook.Pdf));
        Add(table, "Seconds", duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture));
        Screen.CreateConsole(context.Out, context.IsInteractive && !Console.IsOutputRedirected).Write(table);
    }

    private static void Add(Table table, string name, string value) => table.AddRow(new Text(name), new Text(value));

    private static string Join(string output, string name) => Path.Combine(output, name).Replace('\\', '/');

    private static string CountFindings(ImmutableArray<Receipt> receipts, Severity severity, string name) =>
        Count(receipts.Sum(receipt => receipt.Findings.Count(finding => finding.Severity == severity)), name);

    private static string Count(int count, string name) => FormattableString.Invariant($"{count} {name}{(count == 1 ? "" : "s")}");
}
