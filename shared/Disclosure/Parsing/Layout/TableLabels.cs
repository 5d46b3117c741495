using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>The labels of a form that show which table a line belongs to.</summary>
internal sealed class TableLabels
{
    private const int MinDistinctLength = 4;
    private const int LengthOfFirstWord = 2;

    private readonly ImmutableArray<string> shortRows;
    private readonly string beginningOfHeader;
    private readonly ImmutableArray<string> requestHeader;
    private readonly ImmutableArray<string> disputeHeader;
    private readonly string beginningOfDisputes;

    public TableLabels(DisclosureForm form)
    {
        var results = form.Disputes.Columns;
        var disputes = HanText.Extract(form.Disputes.Title);
        var kindsOfSuit = form.Disputes.Groups.Where(group => group.Parent is not null).Select(group => group.Label);
        var rows = form.ProactiveDisclosure.SelectMany(block => block.Rows).Select(row => row.Label);
        Information = LabelText.Normalize(form.Information);
        Balance = form.Requests.Balance;
        shortRows = [.. rows.Where(row => row.Length < MinDistinctLength)];
        beginningOfHeader = Information + form.ProactiveDisclosure[0].Columns[0].Label[..LengthOfFirstWord];
        requestHeader = RequestHeader(form.Requests);
        disputeHeader = [results[0].Label, disputes, .. kindsOfSuit];
        beginningOfDisputes = results[0].Label + results[1].Label;
        Beginnings =
        [
            (Section.ProactiveDisclosure, CommonBeginning(form.ProactiveDisclosure), form.Information),
            (Section.Requests, BeginningOfCorner(form.Requests), form.Requests.Columns[0].Label),
            (Section.Disputes, disputes, results[0].Label),
        ];
    }

    /// <summary>The label above the rows of table 二.</summary>
    public string Information { get; }

    /// <summary>The words of the corner cell of table 三.</summary>
    public string Balance { get; }

    /// <summary>For each table, the text that it begins with, and a later text that occurs in no other table.</summary>
    public ImmutableArray<(Section Section, string Beginning, string Mark)> Beginnings { get; }

    /// <summary>Whether a cell is long enough to show its table, or a short row label of table 二 (规章).</summary>
    public bool MayShowTable(ReadOnlySpan<char> cell) => IsLong(cell) || IsOneOf(cell, shortRows);

    /// <summary>Whether a normalised label is so long that it belongs to one table only.</summary>
    public static bool IsLong(ReadOnlySpan<char> label) => label.Length >= MinDistinctLength;

    /// <summary>Whether a normalised label heads table 二.</summary>
    public bool IsDisclosureHeader(ReadOnlySpan<char> label) => label.SequenceEqual(Information) || label.StartsWith(beginningOfHeader);

    /// <summary>Whether a normalised label is the corner cell of table 三.</summary>
    public bool IsRequestCorner(ReadOnlySpan<char> label) => label.Contains(Balance, StringComparison.Ordinal);

    /// <summary>Whether a normalised label is above the figures of table 三 and names no row.</summary>
    public bool IsRequestHeader(ReadOnlySpan<char> label) => IsRequestCorner(label) || IsOneOf(label, requestHeader);

    /// <summary>Whether a normalised label heads table 四.</summary>
    public bool IsDisputeHeader(ReadOnlySpan<char> label) => IsOneOf(label, disputeHeader) || label.StartsWith(beginningOfDisputes);

    // 其他 and 总计 are also rows.
    private static ImmutableArray<string> RequestHeader(RequestTable table)
    {
        var rows = table.Rows.Select(row => LabelText.Normalize(row.Label)).ToHashSet();
        string[] labels = [table.Applicants, .. table.Columns.SelectMany(column => new[] { column.Group ?? column.Label, column.Label })];
        return [.. labels.Select(label => LabelText.Normalize(label)).Where(label => !rows.Contains(label)).Distinct()];
    }

    // 第二十条第（一）项 and 第二十条第（五）项 begin with 第二十条第.
    private static string CommonBeginning(IReadOnlyList<DisclosureBlock> blocks)
    {
        var beginning = blocks[0].Article;
        foreach (var block in blocks)
            beginning = beginning[..beginning.AsSpan().CommonPrefixLength(block.Article)];
        return beginning.TrimEnd('（', '(');
    }

    // （本列数据的勾稽关系为：…） begins with 本列数据的勾稽关系.
    private static string BeginningOfCorner(RequestTable table)
    {
        var corner = table.Corner.TrimStart('（', '(');
        return corner[..(corner.IndexOf(table.Balance, StringComparison.Ordinal) + table.Balance.Length)];
    }

    private static bool IsOneOf(ReadOnlySpan<char> label, ImmutableArray<string> labels)
    {
        foreach (var other in labels)
        {
            if (label.SequenceEqual(other))
                return true;
        }

        return false;
    }
}
