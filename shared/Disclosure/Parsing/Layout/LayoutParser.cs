using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>
/// Assigns lines to the parts of a report by the headings. Since headings get lost, tables are also recognised by their
/// labels.
/// </summary>
/// <param name="labels">The labels of the form.</param>
/// <param name="keepsText">Whether the parts with tables keep all of their lines, because the tables have lost their rows.</param>
internal sealed class LayoutParser(FormLabels labels, bool keepsText = false)
{
    private const int MaxCaptionLength = 40;

    private readonly Dictionary<Section, int> headings = [];
    private readonly Dictionary<Section, ImmutableArray<SourceLine>.Builder> parts = [];
    private HashSet<int> contents = [];
    private Section current = Section.Front;
    private int lastRow;
    private bool isAboveRow;

    public ReportLayout Parse(ImmutableArray<SourceLine> lines)
    {
        contents = LinesOfContents(lines);
        for (var i = 0; i < lines.Length; i++)
        {
            isAboveRow = i + 1 < lines.Length && lines[i + 1].IsRow;
            if (keepsText && !lines[i].IsRow && !lines[i].IsEmpty)
                SortParts(lines[i]);
            else
                Sort(lines[i]);
        }

        return new ReportLayout(
            headings, Part(Section.Front), Part(Section.Overview),
            Part(Section.ProactiveDisclosure), Part(Section.Requests), Part(Section.Disputes), Part(Section.Problems));
    }

    // A table of contents: headings that follow each other directly and are repeated further down.
    private HashSet<int> LinesOfContents(ImmutableArray<SourceLine> lines)
    {
        var found = lines.Where(line => !line.IsEmpty)
            .Select((line, place) => (line.Number, Place: place, Section: labels.Headings.Find(line.SingleCellText)))
            .Where(heading => heading.Section is not null)
            .ToList();
        var places = found.Select(heading => heading.Place).ToHashSet();
        return
        [
            .. found
                .Where((heading, i) =>
                    (places.Contains(heading.Place - 1) || places.Contains(heading.Place + 1))
                    && found.Skip(i + 1).Any(other => other.Section == heading.Section))
                .Select(heading => heading.Number),
        ];
    }

    private ImmutableArray<SourceLine> Part(Section section) => parts.TryGetValue(section, out var lines) ? lines.DrainToImmutable() : [];

    // A line of text may contain several tables.
    private void SortParts(SourceLine line)
    {
        foreach (var (table, part) in JoinedTables.Cut(line, labels.Tables))
        {
            current = table ?? current;
            Sort(part);
        }
    }

    private void Sort(SourceLine line)
    {
        var isTable = current is Section.ProactiveDisclosure or Section.Requests or Section.Disputes;
        if (line.IsEmpty)
        {
            if (keepsText && isTable)
                Add(line);
            return;
        }

        if (!contents.Contains(line.Number)
            && labels.Headings.Find(line.SingleCellText) is { } section
            && headings.TryAdd(section, line.Number))
        {
            current = section;
        }
        else if (line.IsRow || keepsText)
        {
            current = TableOf(line) ?? current;
        }

        isTable = current is Section.ProactiveDisclosure or Section.Requests or Section.Disputes;
        if (line.IsRow == isTable
            || IsStray(line)
            || IsHeading(line)
            || (keepsText && isTable && headings.GetValueOrDefault(current) != line.Number))
        {
            Add(line);
        }

        lastRow = line.IsRow ? line.Number : lastRow;
    }

    // No sum proves a row of table 二: a number alone between rows may be its last figure or a page number, so it is kept separately.
    private bool IsStray(SourceLine line) =>
        current == Section.ProactiveDisclosure
        && !line.IsRow
        && (isAboveRow || lastRow == line.Number - 1)
        && CellText.IsFigure(line.SingleCellText)
        && line.SingleCellText.ContainsAnyInRange('0', '9');

    // “单位：元” above a table of amounts, a header of one cell, or a vertical header with one character per line.
    private bool IsHeading(SourceLine line) =>
        current == Section.ProactiveDisclosure && line.Prose is { IsEmpty: false, Length: <= MaxCaptionLength } text
        && !text.ContainsAnyInRange('0', '9') && (text.Length == 1 || !MoneyUnit.AllIn(text).IsEmpty);

    private void Add(SourceLine line)
    {
        if (!parts.TryGetValue(current, out var part))
            parts[current] = part = ImmutableArray.CreateBuilder<SourceLine>();
        part.Add(line);
    }

    private Section? TableOf(SourceLine row)
    {
        Span<char> buffer = stackalloc char[LabelText.MaxLength];
        foreach (var cell in row.Cells)
        {
            if (!labels.Tables.MayShowTable(cell.Span))
                continue;
            var label = LabelText.Normalize(cell.Span, buffer);
            if (labels.Tables.IsDisclosureHeader(label) || labels.DisclosureRows.FindExact(label) is not null)
                return Section.ProactiveDisclosure;
            if (TableLabels.IsLong(label) && (labels.RequestRows.FindExact(label) is not null || labels.Tables.IsRequestCorner(label)))
                return Section.Requests;
            if (labels.Tables.IsDisputeHeader(label))
                return Section.Disputes;
        }

        return null;
    }
}
