using System.Collections.Immutable;
using Compiler.Forms;
using Compiler.Reading;
using Compiler.Reports;

namespace Compiler.Parsing;

/// <summary>What the lines above the rows of a block of table 二 say of its figures.</summary>
/// <param name="Columns">The labels of the columns as printed, joined by 、.</param>
/// <param name="OtherForm">The form that one of these labels belongs to, where this form has no such column; null as a rule.</param>
/// <param name="Units">The units of money that the lines name.</param>
/// <param name="IsOfficial">Whether a label begins as the statutory form has it, cut off or not: its unit is then the form's.</param>
internal sealed record BlockHeading(string Columns, DisclosureForm? OtherForm, ImmutableArray<MoneyUnit> Units, bool IsOfficial)
{
    public static BlockHeading None { get; } = new("", null, [], IsOfficial: false);

    /// <summary>Reads the lines above the first row of a block.</summary>
    public static BlockHeading Read(FormLabels labels, int block, IReadOnlyList<SourceLine> lines)
    {
        var (columns, isOfficial) = ("", false);
        DisclosureForm? otherForm = null;
        foreach (var line in lines)
        {
            foreach (var cell in line.Cells)
            {
                var label = LabelText.Of(cell.Span);
                if (otherForm is null && Any(labels.DisclosureColumns[block], label) is null && Any(labels.OtherDisclosureColumns[block], label) is { } other)
                    (otherForm, columns) = (FormCatalogue.All[other], ColumnsOf(line));
                isOfficial |= BeginsAsInForm(labels.Form.ProactiveDisclosure[block], label);
            }
        }

        // A header in narrow cells, or set vertically, is broken over lines: （单位：万 | 元）.
        var text = string.Concat(lines.SelectMany(line => line.Cells).Select(cell => cell.ToString()));
        if (otherForm is null && labels.OtherDisclosureColumns[block].FindWithin(LabelText.Of(text)) is { } form)
            (otherForm, columns) = (FormCatalogue.All[form], text);
        return new BlockHeading(columns, otherForm, MoneyUnit.AllIn(text), isOfficial);
    }

    private static string ColumnsOf(SourceLine line) =>
        string.Join('、', line.Cells.Select(cell => cell.ToString()).Where(cell => cell.Length > 0 && cell != "信息内容"));

    private static int? Any(LabelSet<int> labels, string label) => labels.FindExact(label) ?? labels.FindDamaged(label);

    private static bool BeginsAsInForm(DisclosureBlock block, string label) =>
        block.Columns.Any(column => column.Aliases is { } names && names.Any(name => label.StartsWith(name, StringComparison.Ordinal)));
}
