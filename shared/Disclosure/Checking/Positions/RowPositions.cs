using System.Collections.Immutable;
using Compiler.Disclosure.Checking.Cells;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking.Positions;

/// <summary>
/// The rows of a report, and whether anything proves that their figures are in the right columns. The sum of a row holds in any
/// column order, so only the sums of the columns can prove it. Table 四 has no column sums, table 二 has no sums at all.
/// </summary>
internal sealed class RowPositions
{
    private readonly Lazy<bool[]> isConfirmed;

    /// <summary>Creates the rows of a report.</summary>
    /// <param name="form">The form of the report.</param>
    /// <param name="cells">Its cells.</param>
    public RowPositions(DisclosureForm form, ImmutableArray<Cell> cells)
    {
        Form = form;
        Cells = cells;
        isConfirmed = new Lazy<bool[]>(FindConfirmed);
        RequestRows = [.. form.Identities.Where(identity => identity.Kind == IdentityKind.RequestRow)];
        DisputeGroups = [.. form.Identities.Where(identity => identity.Kind == IdentityKind.DisputeGroup)];
    }

    public DisclosureForm Form { get; }

    public ImmutableArray<Cell> Cells { get; }

    /// <summary>The sums of the rows of table 三.</summary>
    public ImmutableArray<Identity> RequestRows { get; }

    /// <summary>The sums of the groups of table 四, which are all in one row.</summary>
    public ImmutableArray<Identity> DisputeGroups { get; }

    /// <summary>Whether a cell of table 三 is missing or illegible: then no sum of its column can be checked.</summary>
    public bool HasOpenRequests => RequestRows.Any(row => row.Fields.Any(IsOpen));

    public bool IsBlank(int field) => Cells[field].State == CellState.Blank;

    public bool IsNumber(int field) => Cells[field].State == CellState.Number;

    public bool IsOpen(int field) => UnresolvedCells.IsOpen(Cells[field]);

    public bool Fails(Identity identity) => IdentityAssessment.Assess(identity, Cells.AsSpan()).Outcome == IdentityOutcome.Fails;

    /// <summary>Returns the first figure of a row that no column proves; null if there is none.</summary>
    public int? Unconfirmed(Identity row)
    {
        // A single 0 among blanks may be more than a blank written as 0: the rest of a figure, or a figure of another row.
        var mayBeStray = row.Fields.Count(IsBlank) > row.Fields.Count(IsNumber);
        foreach (var field in row.Fields)
        {
            if ((Cells[field].Value > 0 || (mayBeStray && Cells[field].Value == 0)) && !isConfirmed.Value[field])
                return field;
        }

        return null;
    }

    /// <summary>Returns all of these groups that have figures, if one of them is unconfirmed: their zeros may be elsewhere, too.</summary>
    public ImmutableArray<Identity> WithZeros(IEnumerable<Identity> groups)
    {
        ImmutableArray<Identity> all = [.. groups];
        return all.Any(group => Unconfirmed(group) is not null) ? [.. all.Where(group => group.Fields.Any(IsNumber))] : [];
    }

    /// <summary>Returns one finding for all these rows.</summary>
    /// <param name="rows">The rows; none give no finding.</param>
    /// <param name="doubt">Why their figures may belong to other columns.</param>
    /// <param name="isAdded">Whether the sum of each row was checked.</param>
    public IEnumerable<Finding> Report(ImmutableArray<Identity> rows, RowDoubt doubt, bool isAdded = true)
    {
        if (rows.IsEmpty)
            return [];
        var field = Unconfirmed(rows[0]) ?? rows[0].Fields.First(IsNumber);
        return [FindingCatalogue.RowsUnproved([.. rows.Select(row => row.Label)], doubt, isAdded ? rows[0].Kind : null, Cells[field].At)];
    }

    // Two rows with a blank may have moved alike and then confirm each other, so such rows need every sum of their column.
    private bool[] FindConfirmed()
    {
        var (confirmed, isInDoubt, isBesideBlank) = (new bool[Cells.Length], new bool[Cells.Length], new bool[Cells.Length]);
        foreach (var row in Form.Identities.Where(identity => identity.IsRowIdentity && identity.Fields.Any(IsBlank)))
            Mark(isBesideBlank, row);
        var columns = Form
            .Identities.Where(identity => !identity.IsRowIdentity)
            .ToLookup(identity => ProvedFigures.IsProvedBy(identity, Cells.AsSpan()));
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
}
