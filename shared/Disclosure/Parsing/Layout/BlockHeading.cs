using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>Information about the figures of a block of table 二 from the lines above its rows.</summary>
/// <param name="Columns">The printed column labels, joined by 、.</param>
/// <param name="OtherForm">The form one of these labels belongs to if this form has no such column; usually null.</param>
/// <param name="Units">The units of money in the lines.</param>
/// <param name="IsOfficial">
/// Whether a label starts like that of the statutory form, possibly cut off: the unit is then the form's.
/// </param>
internal sealed record BlockHeading(string Columns, DisclosureForm? OtherForm, ImmutableArray<MoneyUnit> Units, bool IsOfficial)
{
    // 第二十条第（八）项, the header, and a caption.
    private const int LinesOfHeading = 3;

    public static BlockHeading None { get; } = new("", null, [], IsOfficial: false);

    /// <summary>Parses the lines above the first row of a block.</summary>
    public static BlockHeading Read(FormLabels labels, int block, IReadOnlyList<SourceLine> lines)
    {
        var (columns, isOfficial) = ("", false);
        DisclosureForm? otherForm = null;
        Span<char> buffer = stackalloc char[LabelText.MaxLength];
        foreach (var line in lines)
        {
            foreach (var cell in line.Cells)
            {
                var label = LabelText.Normalize(cell.Span, buffer);
                if (label.IsEmpty || labels.DisclosureWords.Contains(label))
                    continue;
                if (Any(labels.DisclosureColumns[block], label) is not null)
                    isOfficial |= BeginsAsInForm(labels.Form.ProactiveDisclosure[block], label);
                else if (otherForm is null && Any(labels.OtherDisclosureColumns[block], label) is { } other)
                    (otherForm, columns) = (labels.Forms.All[other], ColumnsOf(labels.Form, line));
            }
        }

        // A header in narrow cells or in vertical text is broken over several lines: （单位：万 | 元）.
        var isBroken = lines.Count > LinesOfHeading;
        var hasAmounts = labels.Form.ProactiveDisclosure[block].Columns.Any(column => column.Kind is FieldKind.Measure or FieldKind.Amount);
        var text = isBroken || hasAmounts ? string.Concat(lines.SelectMany(line => line.Cells).Select(cell => cell.ToString())) : "";
        if (isBroken && otherForm is null && labels.OtherDisclosureColumns[block].FindWithin(LabelText.Normalize(text)) is { } form)
            (otherForm, columns) = (labels.Forms.All[form], text);
        return new BlockHeading(columns, otherForm, MoneyUnit.AllIn(text), isOfficial);
    }

    private static string ColumnsOf(DisclosureForm form, SourceLine line) =>
        string.Join('、', line.Cells.Select(cell => cell.ToString()).Where(cell => cell.Length > 0 && cell != form.Information));

    private static int? Any(LabelSet<int> labels, ReadOnlySpan<char> label) => labels.FindExact(label) ?? labels.FindDamaged(label);

    private static bool BeginsAsInForm(DisclosureBlock block, ReadOnlySpan<char> label)
    {
        foreach (var column in block.Columns)
        {
            foreach (var name in column.Aliases ?? [])
            {
                if (label.StartsWith(name))
                    return true;
            }
        }

        return false;
    }
}
