using System.Collections.Immutable;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Prints;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups;

/// <summary>One report as the totals and the yearbook need it, without its text.</summary>
/// <param name="Key">Identifies the body across years: normalised name and place.</param>
/// <param name="Name">The reporting body as printed.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="Place">The place of the body.</param>
/// <param name="FormVersion">The statutory form.</param>
/// <param name="IsCompilation">Whether it is the compilation of a whole level.</param>
/// <param name="Figures">Its key figures.</param>
/// <param name="Source">The file.</param>
/// <param name="Identities">The outcomes of its identities.</param>
/// <param name="Findings">All findings.</param>
/// <param name="MarkedCells">The cells that were inferred, taken from the narrative, settled, or are in doubt.</param>
/// <param name="MissingCells">The number of fields without a value.</param>
/// <param name="FailedIdentities">The identities that fail.</param>
/// <param name="Contradictions">The figures of the text that the tables contradict or lack.</param>
/// <param name="Traces">For each field of the form, the trace of its cell.</param>
/// <param name="Published">The publication date; null if unknown.</param>
public sealed record Body(
    BodyKey Key,
    string Name,
    int Year,
    ReportPlace Place,
    string FormVersion,
    bool IsCompilation,
    KeyFigures Figures,
    SourceFile Source,
    IdentityTally Identities,
    ImmutableArray<Finding> Findings,
    ImmutableArray<MarkedCell> MarkedCells,
    int MissingCells,
    ImmutableArray<FailedIdentity> FailedIdentities,
    ImmutableArray<Contradiction> Contradictions,
    ImmutableArray<CellTrace> Traces,
    DateOnly? Published)
{
    /// <summary>What is printed where a report does not name its body.</summary>
    public const string Unnamed = "（未载明机关名称）";

    /// <summary>The <see cref="ReadingDigest"/> of its receipt; empty if it was read before reading versions were recorded.</summary>
    public string Reading { get; init; } = "";

    /// <summary>Whether its unchanged file gave other figures when it was read before.</summary>
    public bool IsReread { get; init; }

    /// <summary>A hash of what a supervisor has settled about it, if it changes what is read; empty otherwise.</summary>
    public string Settled { get; init; } = "";

    /// <summary>What its receipt says of it.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>What each cell adds to a sum, in the order of its form.</summary>
    public CellValues Values { get; private init; }

    /// <summary>The fingerprints of its running text.</summary>
    public ReportPrints Prints { get; private init; } = ReportPrints.None;

    /// <summary>Whether it is kept for comparison only, without findings, traces and failed identities.</summary>
    public bool IsPast { get; private init; }

    /// <summary>The text of its parts 一, 五 and 六; empty where only figures were read.</summary>
    public ImmutableArray<Extract> Extracts { get; private init; } = [];

    /// <summary>The layer of the body: compilation, government or department.</summary>
    public BodyLayer Layer { get; } = IsCompilation ? BodyLayer.Compilation
        : IsGovernment(Key.Name, Place) ? BodyLayer.Government
        : BodyLayer.Department;

    internal static Body FromReceipt(Receipt receipt, KeyFigures figures)
    {
        var report = receipt.Report!;
        var inDoubt = DoubtfulCells.Find(report);
        return new Body(
            BodyKey.FromReport(report),
            report.Agency ?? Unnamed,
            report.Year!.Value,
            report.Place,
            report.Form.Version,
            report.IsCompilation,
            figures,
            report.Source,
            report.Identities,
            receipt.Findings,
            Marked(report, inDoubt, receipt.Settlement),
            Missing(report),
            FailedIdentity.Find(report),
            Contradiction.Find(report),
            CellTrace.FromReport(report, inDoubt),
            report.Published)
        {
            // Books of rows without a version stay as they are until the rows are read again.
            Reading = receipt.ReadingVersion == ReadingVersion.Unrecorded ? "" : ReadingDigest.Compute(receipt),
            IsReread = receipt.IsReread,
            Settled = ReadingDigest.OfSettled(receipt),
            Verdict = VerdictRule.Decide(receipt),
            Extracts = report.Extracts,
            Prints = report.Prints,
            Values = new CellValues(ReportFigures.Addends(report)),
        };
    }

    internal Body ForComparison() => this with
    {
        IsPast = true,
        Verdict = default,
        Findings = [],
        MarkedCells = [],
        FailedIdentities = [],
        Contradictions = [],
        Traces = [],
        Extracts = [],
    };

    /// <summary>The sum of any figure; one that is no key figure is added up from the cells.</summary>
    public FigureSum Sum(Figure figure) => figure.IsKey ? Figures.Sum(figure) : Sums([figure])[0];

    /// <summary>The sums of figures, added up from the cells.</summary>
    public FigureSum[] Sums(ImmutableArray<Figure> figures)
    {
        var sums = new FigureSum[figures.Length];
        if (IsPast || FormCatalogue.Statutory.Find(FormVersion) is not { } form)
            return sums;
        var (plan, values) = (FigurePlan.ForForm(form), Values.ToArray());
        for (var i = 0; i < sums.Length; i++)
            sums[i] = Add(plan[figures[i].Index], values);
        return sums;
    }

    private FigureSum Add(ImmutableArray<int> fields, decimal?[] values)
    {
        if (fields.IsEmpty)
            return default;
        decimal? sum = 0;
        var (isInferred, isInDoubt) = (false, false);
        foreach (var field in fields)
        {
            sum += values[field];
            isInferred |= Traces[field].Origin != CellOrigin.Read;
            isInDoubt |= Traces[field].IsInDoubt;
        }

        return sum is null ? new FigureSum(null, 0, 1, 0) : new FigureSum(sum, 1, 1, isInferred ? 1 : 0, isInDoubt ? 1 : 0);
    }

    // True for 平乡县人民政府办公室, false for 平乡县寻召乡人民政府.
    private static bool IsGovernment(string name, ReportPlace place) =>
        (place.County ?? place.Prefecture ?? place.Province) is { } own && name.StartsWith(own, StringComparison.Ordinal)
        && name.AsSpan(own.Length) is "人民政府" or "人民政府办公室" or "人民政府办公厅";

    private static ImmutableArray<MarkedCell> Marked(DisclosureReport report, IReadOnlySet<int> inDoubt, ReportSettlement? settlement)
    {
        var marked = ImmutableArray.CreateBuilder<MarkedCell>();
        var cells = report.Cells.AsSpan();
        for (var i = 0; i < cells.Length; i++)
        {
            if (inDoubt.Contains(i) || (cells[i].Origin is not (CellOrigin.Read or CellOrigin.Recognised) && cells[i].Addend is not null))
            {
                var field = report.Form.Fields[i];
                marked.Add(new MarkedCell(field.Label, cells[i], inDoubt.Contains(i), Settled(field, cells[i])));
            }
        }

        return marked.ToImmutable();

        string Settled(FormField field, Cell cell) => cell.Origin != CellOrigin.Settled || settlement is null ? ""
            : $"{settlement.Authority}核定：{settlement.Cells.FirstOrDefault(settled => settled.Path == field.Path.Text)?.Reason}";
    }

    private static int Missing(DisclosureReport report)
    {
        var missing = 0;
        foreach (ref readonly var cell in report.Cells.AsSpan())
            missing += cell.Addend is null ? 1 : 0;
        return missing;
    }
}

/// <summary>A cell that was inferred, taken from the narrative, settled by a supervisor, or is in doubt.</summary>
/// <param name="Label">The Chinese name of the field.</param>
/// <param name="Cell">The cell.</param>
/// <param name="IsInDoubt">Whether the cell is in a failing identity and in no identity that proves it.</param>
/// <param name="Settled">Who has settled it and why; empty if nobody has.</param>
public sealed record MarkedCell(string Label, Cell Cell, bool IsInDoubt, string Settled = "");
