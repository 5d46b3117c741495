using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking;

/// <summary>
/// Finds rows whose figures may belong to other columns: a row with a blank, or any row if other rows have missing or
/// illegible cells. The row's own sum holds in any column order, so only the column sums can prove the columns; if they do
/// not, the row gets a finding. Table 四 has no column sums, table 二 has no sums at all.
/// </summary>
internal sealed class RowPositionCheck
{
    // Counted in groups of table 四.
    private const int ManyFailing = 2;

    private readonly DisclosureForm form;
    private readonly ImmutableArray<Cell> cells;
    private readonly bool hasOpenRequests;
    private readonly Lazy<bool[]> isConfirmed;

    private RowPositionCheck(DisclosureForm form, ImmutableArray<Cell> cells, bool hasOpenRequests)
    {
        this.form = form;
        this.cells = cells;
        this.hasOpenRequests = hasOpenRequests;
        isConfirmed = new Lazy<bool[]>(FindConfirmed);
    }

    /// <summary>Returns one finding for each such row of table 二, and one for all such rows of a table with sums.</summary>
    /// <param name="form">The form of the report.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="failing">The number of failing identities.</param>
    public static IEnumerable<Finding> Findings(DisclosureForm form, ImmutableArray<Cell> cells, int failing)
    {
        if (UnresolvedCells.AllNumbersIn(cells) && failing < ManyFailing)
            return [];
        var check = new RowPositionCheck(form, cells, HasOpenRequests(form, cells));
        return check.hasOpenRequests || UnresolvedCells.AnyBlankIn(cells)
            ? [.. check.Disclosure(), .. check.Requests(), .. check.Disputes()]
            : check.Disputes();
    }

    // Whether a cell of table 三 is missing or illegible: then no sum of its column can be checked.
    private static bool HasOpenRequests(DisclosureForm form, ImmutableArray<Cell> cells)
    {
        foreach (var identity in form.Identities)
        {
            foreach (var field in identity.Fields)
            {
                if (identity.Kind == IdentityKind.RequestRow && UnresolvedCells.IsOpen(cells[field]))
                    return true;
            }
        }

        return false;
    }

    // Two rows with a blank may be shifted in the same way and then confirm each other. Such rows need every sum of their column.
    private bool[] FindConfirmed()
    {
        var (confirmed, isInDoubt, isBesideBlank) = (new bool[cells.Length], new bool[cells.Length], new bool[cells.Length]);
        foreach (var row in form.Identities.Where(identity => identity.IsRowIdentity && identity.Fields.Any(Has(CellState.Blank))))
            Mark(isBesideBlank, row);
        var columns = form
            .Identities.Where(identity => !identity.IsRowIdentity)
            .ToLookup(identity => ProvedFigures.IsProvedBy(identity, cells.AsSpan()));
        foreach (var column in columns[false])
            Mark(isInDoubt, column);
        foreach (var column in columns[true])
        {
            var isInDoubtElsewhere = column.Fields.Any(field => isInDoubt[field]);
            foreach (var field in column.Fields)
                confirmed[field] |= !(isInDoubtElsewhere && isBesideBlank[field]);
        }

        return confirmed;
    }

    private static void Mark(bool[] fields, Identity identity)
    {
        foreach (var field in identity.Fields)
            fields[field] = true;
    }

    private IEnumerable<Finding> Disclosure() =>
        from block in form.ProactiveDisclosure
        from row in block.Rows
        let fields = block.Columns.Select(column => form.Field(FieldPath.Disclosure(row, column)).Index).ToArray()
        where fields.Any(Has(CellState.Blank)) && fields.Any(Has(CellState.Number))
        select FindingCatalogue.RowsUnproved([row.Label], RowDoubt.RowHasBlanks, sum: null, cells[fields.First(Has(CellState.Number))].At);

    private IEnumerable<Finding> Requests()
    {
        var rows = form.Identities.Where(identity => identity.Kind == IdentityKind.RequestRow).ToList();
        var inDoubt = Unconfirmed(rows).ToLookup(
            row => row.Fields.Any(Has(CellState.Blank)) ? RowDoubt.RowHasBlanks : hasOpenRequests ? RowDoubt.TableIsIncomplete : null);
        return inDoubt.Where(reason => reason.Key is not null).SelectMany(reason => Report([.. reason], reason.Key!, isAdded: true));
    }

    private IEnumerable<Finding> Disputes()
    {
        var groups = form.Identities.Where(identity => identity.Kind == IdentityKind.DisputeGroup).ToList();
        if (groups.Exists(group => group.Fields.Any(Has(CellState.Blank))))
            return Report(WithZeros(groups), RowDoubt.TableHasBlanks, isAdded: true);
        // All groups are in one row. If one group fails, the figures of a group that cannot be added may be shifted as
        // well. If two groups fail, the third may hold by chance.
        var failing = groups.FindAll(group => IdentityAssessment.Assess(group, cells.AsSpan()).Outcome == IdentityOutcome.Fails);
        return failing.Count >= ManyFailing ? Report(WithZeros(groups.Except(failing)), RowDoubt.OtherGroupsFail, isAdded: true)
            : failing.Count > 0
                ? Report(
                    Unconfirmed(groups.Where(group => group.Fields.Any(field => UnresolvedCells.IsOpen(cells[field])))),
                    RowDoubt.IsIncompleteAndOtherGroupsFail,
                    isAdded: false)
            : [];
    }

    // If the figures of one group may belong to another, its zeros may, too.
    private List<Identity> WithZeros(IEnumerable<Identity> groups) =>
        Unconfirmed(groups).Count > 0 ? [.. groups.Where(group => group.Fields.Any(Has(CellState.Number)))] : [];

    private List<Identity> Unconfirmed(IEnumerable<Identity> rows) => [.. rows.Where(row => Unconfirmed(row) is not null)];

    private IEnumerable<Finding> Report(List<Identity> rows, RowDoubt doubt, bool isAdded)
    {
        if (rows.Count == 0)
            return [];
        var field = Unconfirmed(rows[0]) ?? rows[0].Fields.First(Has(CellState.Number));
        return [FindingCatalogue.RowsUnproved(rows.ConvertAll(row => row.Label), doubt, isAdded ? rows[0].Kind : null, cells[field].At)];
    }

    private int? Unconfirmed(Identity row)
    {
        // A single 0 among blanks may be more than a blank written as 0: it may be the rest of a figure, or belong to another row.
        var mayBeStray = row.Fields.Count(Has(CellState.Blank)) > row.Fields.Count(Has(CellState.Number));
        foreach (var field in row.Fields)
        {
            if ((cells[field].Value > 0 || (mayBeStray && cells[field].Value == 0)) && !isConfirmed.Value[field])
                return field;
        }

        return null;
    }

    private Func<int, bool> Has(CellState state) => field => cells[field].State == state;
}
