using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Tables;

/// <summary>Finds the row of table 三 from the labels of a source row.</summary>
internal sealed class RequestRowLabels(FormLabels labels)
{
    private const int MinSureLabelLength = 4;

    /// <summary>Whether a row without figures belongs to the table's header.</summary>
    public bool IsHeader(SourceLine line)
    {
        Span<char> buffer = stackalloc char[LabelText.MaxLength];
        foreach (var cell in line.Cells)
        {
            if (labels.Tables.IsRequestHeader(LabelText.Normalize(cell.Span, buffer)))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Returns the row that the label cells before <paramref name="end"/> name, and the index after its label. The last label is that
    /// of the row, those before it are those of its groups. <paramref name="pending"/> is the previous line if it had labels only: a
    /// label may continue after a page break.
    /// </summary>
    /// <param name="line">The source row.</param>
    /// <param name="end">The index after the label cells.</param>
    /// <param name="pending">The previous line if it has only labels: a label may continue after a page break. Otherwise null.</param>
    public (int Row, int LabelEnd)? Find(SourceLine line, int end, SourceLine? pending)
    {
        Span<char> buffer = stackalloc char[LabelText.MaxLength];
        for (var i = end - 1; i >= 0; i--)
        {
            if (FindExact(line.Cells[i].Span, buffer) is { } row)
                return (row, i + 1);
        }

        if (pending is { } before && FindContinued(before, Join(line, 0, end)) is { } continued)
            return (continued, end);
        for (var i = end - 2; i >= 0; i--)
        {
            if (FindJoined(Join(line, i, end)) is { } joined)
                return (joined, end);
        }

        for (var i = end - 1; i >= 0; i--)
        {
            var label = LabelText.Normalize(line.Cells[i].Span, buffer);
            if (labels.RequestGroups.FindExact(label) is null && labels.RequestRows.FindDamaged(label) is { } row)
                return (row, i + 1);
        }

        return null;
    }

    /// <summary>Whether a cell of the line is the label of a row as the form prints it.</summary>
    public bool IsWhole(SourceLine line)
    {
        Span<char> buffer = stackalloc char[LabelText.MaxLength];
        foreach (var cell in line.Cells)
        {
            if (labels.RequestRows.FindExact(LabelText.Normalize(cell.Span, buffer)) is not null)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Returns the group that the last label before the figures names: the form has no such row of figures. Null if it names none.
    /// </summary>
    public int? FindGroup(SourceLine line, int end)
    {
        Span<char> buffer = stackalloc char[LabelText.MaxLength];
        return end > 0 ? labels.RequestGroups.FindExact(LabelText.Normalize(line.Cells[end - 1].Span, buffer)) : null;
    }

    private int? FindContinued(SourceLine before, string rest)
    {
        for (var from = 0; from < before.Cells.Length; from++)
        {
            if (FindJoined(Join(before, from, before.Cells.Length) + rest) is { } row)
                return row;
        }

        return null;
    }

    private int? FindJoined(string text)
    {
        Span<char> buffer = stackalloc char[LabelText.MaxLength];
        return FindExact(text, buffer);
    }

    private int? FindExact(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var label = LabelText.Normalize(text, buffer);
        return labels.RequestRows.FindExact(label) is { } row && !(label.Length < MinSureLabelLength && IsCut(text, label)) ? row : null;
    }

    // “2.其他” is the rest of 2.其他法律行政法规禁止公开, and not 3.其他.
    private bool IsCut(ReadOnlySpan<char> text, ReadOnlySpan<char> label)
    {
        foreach (var row in labels.Form.Requests.Rows)
        {
            if (char.IsAsciiDigit(text[0])
                && row.Label[0] == text[0]
                && row.Label.Length > label.Length + 2
                && row.Label.AsSpan(2).StartsWith(label))
            {
                return true;
            }
        }

        return false;
    }

    private static string Join(SourceLine line, int from, int end) => string.Concat(line.Cells[from..end].Select(cell => cell.ToString()));
}
