using System.Collections.Immutable;
using Compiler.Forms;
using Compiler.Reports;

namespace Compiler.Checking;

/// <summary>
/// Rows whose figures may stand in other columns: a row with a blank, or any row where others are missing or cannot be read. A row's
/// own sum holds wherever in the row its figures stand, so only the columns can tell; where they do not confirm the figures, this
/// is said. Table 四 has no sums of columns, table 二 has no sums at all.
/// </summary>
internal sealed class RowPositionCheck
{
    private readonly DisclosureForm form;
    private readonly ImmutableArray<Cell> cells;
    private readonly bool hasOpenRequests;
    private readonly bool[] isConfirmed;

    private RowPositionCheck(DisclosureForm form, ImmutableArray<Cell> cells, bool hasOpenRequests)
    {
        this.form = form;
        this.cells = cells;
        this.hasOpenRequests = hasOpenRequests;
        isConfirmed = new bool[cells.Length];
        foreach (var identity in form.Identities)
        {
            if (identity.IsOfRow || !Holds(identity))
                continue;
            foreach (var field in identity.Fields)
                isConfirmed[field] = true;
        }
    }

    /// <summary>A finding for each such row of table 二, and one that names all of a table with sums.</summary>
    public static IEnumerable<Finding> Findings(DisclosureForm form, ImmutableArray<Cell> cells)
    {
        if (OpenCells.AllNumbersIn(cells))
            return [];
        var hasOpenRequests = HasOpenRequests(form, cells);
        if (!hasOpenRequests && !OpenCells.AnyBlankIn(cells))
            return [];
        var check = new RowPositionCheck(form, cells, hasOpenRequests);
        return [.. check.Disclosure(), .. check.Requests(), .. check.Disputes()];
    }

    // Whether a cell of table 三 is missing or cannot be read: then no sum of its column can be done.
    private static bool HasOpenRequests(DisclosureForm form, ImmutableArray<Cell> cells)
    {
        foreach (var identity in form.Identities)
        {
            foreach (var field in identity.Fields)
            {
                if (identity.Code == "T3-ROW" && OpenCells.IsOpen(cells[field]))
                    return true;
            }
        }

        return false;
    }

    private IEnumerable<Finding> Disclosure() =>
        from block in form.ProactiveDisclosure
        from row in block.Rows
        let fields = block.Columns.Select(column => form.Field(DisclosureForm.DisclosurePath(row, column)).Index).ToArray()
        where fields.Any(Is(CellState.Blank)) && fields.Any(Is(CellState.Number))
        select FindingCatalogue.RowsUnproved([row.Label], "有空白单元格", sum: null, cells[fields.First(Is(CellState.Number))].At);

    private IEnumerable<Finding> Requests()
    {
        var rows = form.Identities.Where(identity => identity.Code == "T3-ROW").ToList();
        var inDoubt = rows.Where(row => Unconfirmed(row) is not null).ToLookup(
            row => row.Fields.Any(Is(CellState.Blank)) ? "有空白单元格" : hasOpenRequests ? "所在的表有缺失的行或无法辨认的单元格" : null);
        return inDoubt.Where(reason => reason.Key is not null).Select(reason => Unproved([.. reason], reason.Key!));
    }

    private IEnumerable<Finding> Disputes()
    {
        var groups = form.Identities.Where(identity => identity.Code == "T4-SUM").ToList();
        List<Identity> inDoubt = groups.Exists(group => group.Fields.Any(Is(CellState.Blank))) ? groups.FindAll(group => Unconfirmed(group) is not null) : [];
        return inDoubt.Count == 0 ? [] : [Unproved(inDoubt, "所在的表有空白单元格")];
    }

    private Finding Unproved(List<Identity> rows, string reason) =>
        FindingCatalogue.RowsUnproved(rows.ConvertAll(row => row.Label), reason, rows[0].Code, cells[Unconfirmed(rows[0])!.Value].At);

    private int? Unconfirmed(Identity row)
    {
        foreach (var field in row.Fields)
        {
            if (cells[field].Value > 0 && !isConfirmed[field])
                return field;
        }

        return null;
    }

    // A figure that was placed or filled by the sums proves nothing of the others in them.
    private bool Holds(Identity identity) =>
        IdentityAssessment.Of(identity, cells.AsSpan()).Outcome is (IdentityOutcome.Holds or IdentityOutcome.HoldsWithBlanks)
        && !identity.Fields.Any(field => cells[field] is { State: CellState.Number, Origin: CellOrigin.Inferred });

    private Func<int, bool> Is(CellState state) => field => cells[field].State == state;
}
