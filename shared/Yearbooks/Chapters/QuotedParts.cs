using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;
using Compiler.Yearbooks.Extracts;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters;

/// <summary>Quotes the parts 一, 五 and 六 of reports in the rows of a table.</summary>
internal static class QuotedParts
{
    public static (string Label, TableColumn Column)[] Columns { get; } = [("行", Words(0.6)), ("部分", Words(1.4)), ("原文", Words(9))];

    /// <summary>Whether any report of a volume has such a part.</summary>
    public static bool AreIn(Volume volume) => volume.ListedBodies.Any(body => !body.Extracts.IsEmpty);

    /// <summary>A row of <see cref="Columns"/>: a part with its line and at most this many characters.</summary>
    public static TableRow Row(Extract extract, int most) => Tables.TableParts.Row(
        BodyBands.Line(extract.At), FormCatalogue.Statutory.Current.TitleOf(extract.Section), Quotation.Of(extract, most));
}
