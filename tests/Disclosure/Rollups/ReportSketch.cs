using System.Globalization;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Tests.Disclosure.Rollups;

/// <summary>A report that says 0 everywhere except where a test says otherwise.</summary>
internal sealed class ReportSketch
{
    private readonly DisclosureForm form;
    private readonly Cell[] cells;
    private readonly string agency;
    private readonly int year;
    private ReportPlace place = ReportPlace.Unknown;
    private bool isCompilation;
    private SourceFile? source;
    private readonly List<Finding> findings = [];
    private IdentityTally identities;

    public ReportSketch(string agency, int year, string form = "2021")
    {
        this.agency = agency;
        this.year = year;
        this.form = FormCatalogue.Statutory.Find(form)!;
        cells = [.. this.form.Fields.Select(_ => Number(0))];
        identities = new IdentityTally(this.form.Identities.Length, 0, 0);
    }

    public ReportSketch At(
        string adcode, string? province, string? prefecture = null, string? county = null, BodyLine line = BodyLine.Local)
    {
        place = new ReportPlace(adcode, province, prefecture, county, line, []);
        return this;
    }

    public ReportSketch Between(params string[] candidates)
    {
        place = ReportPlace.Unknown with { Candidates = [.. candidates] };
        return this;
    }

    public ReportSketch Compiles()
    {
        isCompilation = true;
        return this;
    }

    public ReportSketch Row(string row, params int[] values)
    {
        foreach (var (column, value) in form.Requests.Columns.Zip(values))
            Set($"requests.{row}.{column.Key}", value);
        return this;
    }

    public ReportSketch Dispute(string group, params int[] values)
    {
        foreach (var (column, value) in form.Disputes.Columns.Zip(values))
            Set($"disputes.{group}.{column.Key}", value);
        return this;
    }

    public ReportSketch Disclosure(string row, params decimal[] values)
    {
        var paths = form.Fields.Where(field => field.Path.Text.StartsWith($"proactive_disclosure.{row}", StringComparison.Ordinal));
        foreach (var (field, value) in paths.Zip(values))
            Set(field.Path.Text, value);
        return this;
    }

    public ReportSketch Set(string path, decimal? value, CellOrigin origin = CellOrigin.Read)
    {
        cells[form.Field(FieldPath.Parse(path)).Index] = value is { } number ? Number(number) with { Origin = origin } : Cell.Absent;
        return this;
    }

    public ReportSketch Put(string prefix, Cell cell)
    {
        foreach (var field in form.Fields.Where(field => field.Path.Text.StartsWith(prefix, StringComparison.Ordinal)))
            cells[field.Index] = cell;
        return this;
    }

    public ReportSketch From(string origin, string prefix)
    {
        foreach (var field in form.Fields.Where(field => field.Path.Text.StartsWith(prefix, StringComparison.Ordinal)))
            cells[field.Index] = cells[field.Index] with { Origin = Enum.Parse<CellOrigin>(origin), At = new Position(72, 5) };
        return this;
    }

    public ReportSketch In(string file, string hash, string modified = "2025-03-01")
    {
        source = new SourceFile(
            file,
            $"samples/{file}",
            10_000,
            hash,
            DateTimeOffset.Parse(modified, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
        return this;
    }

    public ReportSketch Found(string code, Severity severity, string message, int line)
    {
        findings.Add(new Finding(FindingCode.Parse(code), severity, message, new Position(line)));
        return this;
    }

    public ReportSketch Tally(int hold, int fail, int notAssessable)
    {
        identities = new IdentityTally(hold, fail, notAssessable);
        return this;
    }

    public DisclosureReport Build() => new()
    {
        Form = form,
        Source = source ?? new SourceFile($"{agency}{year}.txt", $"in/{agency}{year}.txt", 1, $"hash of {agency} {year}", default),
        Title = $"{agency}{year}年政府信息公开工作年度报告",
        Agency = agency,
        Year = year,
        Place = place,
        IsCompilation = isCompilation,
        Cells = [.. cells],
        Findings = [.. findings],
        Identities = identities,
    };

    public static implicit operator DisclosureReport(ReportSketch sketch) => sketch.Build();

    private static Cell Number(decimal value) =>
        new(CellState.Number, value, value.ToString(CultureInfo.InvariantCulture), new Position(1, 1));
}
