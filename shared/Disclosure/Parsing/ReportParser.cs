using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Head;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Narrative;
using Compiler.Disclosure.Parsing.Placement;
using Compiler.Disclosure.Parsing.Recovery;
using Compiler.Disclosure.Parsing.Tables;
using Compiler.Disclosure.Parsing.Tables.Rows;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Prints;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing;

/// <summary>Parses the lines of a file into a report with findings; never throws because of their content. Thread-safe.</summary>
public sealed class ReportParser
{
    private const int MinSectionsAndTables = 2;

    private readonly PlaceResolver places;
    private readonly ParsingRules rules;
    private readonly FormCatalogue forms;
    private readonly FormDetector formDetector;
    private readonly RowReadings rowReadings;

    /// <summary>Creates a parser.</summary>
    /// <param name="places">Determines the place of a body.</param>
    public ReportParser(PlaceResolver places)
        : this(places, ParsingRules.All, FormCatalogue.Statutory)
    {
    }

    /// <summary>Creates a parser with other rules or for other forms.</summary>
    internal ReportParser(PlaceResolver places, ParsingRules rules, FormCatalogue forms)
    {
        this.places = places;
        this.rules = rules;
        this.forms = forms;
        formDetector = new FormDetector(forms);
        rowReadings = new RowReadings(rules.Rows);
    }

    /// <summary>Returns the receipt of a file: its report, or the reasons why it has none.</summary>
    /// <param name="file">The file's name, size, hash and date.</param>
    /// <param name="source">Its lines.</param>
    /// <param name="hints">What is known from outside the text.</param>
    /// <param name="budget">What reading the file has cost, and may cost with parsing.</param>
    /// <param name="notes">Gets what the parser sees; null for nothing.</param>
    public Receipt Parse(SourceFile file, SourceText source, ReportHints hints, ReadingBudget budget, ParsingNotes? notes = null)
    {
        if (source.Lines.IsEmpty)
            return new Receipt(file, null, source.Findings);
        try
        {
            return ParseLines(file, source, hints, budget, notes);
        }
        catch (BudgetExceededException)
        {
            return new Receipt(file, null, [.. source.Findings, FindingCatalogue.TooSlow()]);
        }
    }

    private Receipt ParseLines(SourceFile file, SourceText source, ReportHints hints, ReadingBudget budget, ParsingNotes? notes)
    {
        foreach (var line in source.Lines)
            budget.Spend(1 + line.Cells.Length + line.CountCharacters());
        var lines = source.PlacedLines;
        var form = formDetector.Detect(lines) ?? formDetector.DetectWithoutRows(lines);
        var labels = FormLabels.ForForm(form ?? forms.Current, forms);
        lines = JoinedLines.Split(lines, labels.Headings);
        var layout = new LayoutParser(labels).Parse(lines);
        var text = RunningText.FromLayout(layout);
        var head = HeadParser.Parse(layout, text, lines);
        var unconfirmed = ImmutableArray<Finding>.Empty;
        if (source.IsRecognised)
            (head, unconfirmed) = RecognisedHead.Confirm(head, hints);
        if (!IsReport(layout, head))
            return new Receipt(file, null, [.. source.Findings, FindingCatalogue.NotAReport()]);

        if (form is null && IsEarlier(layout, head, hints, lines))
            return Unread(file, source, head, text, hints);
        var printed = ReportTables.Parse(labels, rowReadings, layout, budget);
        var tables = new RecoveredTables(labels, rowReadings, rules.Recovery, budget).Complete(printed, lines);
        if (notes is not null)
        {
            notes.Lines = lines;
            notes.Slots = [.. tables.Slots];
            notes.Recovered = [.. tables.Slots.Except(printed.Slots)];
        }

        var report = Read(file, source, labels, layout, tables, head, text, hints, budget, notes);
        var undecided = form is null ? [FindingCatalogue.FormUndecided(labels.Form.Name)] : ImmutableArray<Finding>.Empty;
        report = report with { Findings = [.. source.Findings, .. undecided, .. unconfirmed, .. report.Findings] };
        return new Receipt(file, report, report.Findings);
    }

    private static bool IsReport(ReportLayout layout, ReportHead head)
    {
        var tables = (layout.Disclosure.IsEmpty ? 0 : 1) + (layout.Requests.IsEmpty ? 0 : 1) + (layout.Disputes.IsEmpty ? 0 : 1);
        return head.Title is not null || tables + layout.Headings.Count >= MinSectionsAndTables;
    }

    private static bool IsEarlier(ReportLayout layout, ReportHead head, ReportHints hints, ImmutableArray<SourceLine> lines) =>
        EarlierForm.IsPrinted(lines)
        || (EarlierForm.IsPrescribedIn(hints.Year ?? head.Year) && layout.Requests.IsEmpty && layout.Disputes.IsEmpty);

    private Receipt Unread(SourceFile file, SourceText source, ReportHead head, RunningText text, ReportHints hints)
    {
        var (identity, findings) = Identify(head, text, hints);
        var earlier = FindingCatalogue.FormEarlier(EarlierForm.LastYear + 1);
        return new Receipt(file, null, [.. source.Findings, earlier, .. findings]) { Unread = identity };
    }

    private (ReportIdentity Identity, ImmutableArray<Finding> Findings) Identify(ReportHead head, RunningText text, ReportHints hints)
    {
        var printed = hints.Agency ?? head.Body?.Name ?? "";
        var year = hints.Year ?? head.Year;
        var read = places.Resolve(printed, HeadEvidence.Gather(head, printed, text, year, places), hints with { Year = year });
        var (agency, place) = RegisteredName.Settle(printed, read, hints with { Year = year });
        var scope = ReportScope.Decide(head.Body, agency, place, text, hints, places);
        var evidence = HeadFindings.Evidence(head, hints, scope.Evidence, place.Evidence);
        if (agency != printed)
            evidence = evidence with { Agency = $"{evidence.Agency}，{RegisteredName.Source}" };
        return (
            new ReportIdentity(
                head.Title, agency.Length > 0 ? agency : null, year, head.Published, place.Place, scope.IsCompilation, evidence),
            [
                .. HeadFindings.List(head, hints),
                .. place.Findings,
                .. HeadFindings.OtherPlaces(head, hints, place.Place, places),
                .. scope.Finding is { } doubt ? [doubt] : ImmutableArray<Finding>.Empty,
            ]);
    }

    private DisclosureReport Read(
        SourceFile file,
        SourceText source,
        FormLabels labels,
        ReportLayout layout,
        ReportTables tables,
        ReportHead head,
        RunningText text,
        ReportHints hints,
        ReadingBudget budget,
        ParsingNotes? notes)
    {
        var (identity, findings) = Identify(head, text, hints);
        // 总体情况 that has lost its heading stands in front of the first one.
        var narrative = layout.Headings.ContainsKey(Section.Overview) ? text.Narrative : text.Front;
        var context = new NarrativeContext(identity.Agency ?? "", identity.Year, identity.IsCompilation);
        var claims = new NarrativeParser(labels.Form, narrative, context, budget).Parse();
        // What was recognised in sentences was read once: it may contradict a figure, but places none, and is not quoted.
        var witnesses = source.IsRecognised ? [] : claims;
        var (placed, placement) = PlacementSolver.Solve(labels.Form, tables.Slots, witnesses, budget);
        var (cells, candidates) = RecognisedFigures.Settle(labels.Form, placed, source);
        if (notes is not null)
            notes.Placed = cells;
        var (checkedCells, kinds) = FieldKinds.Check(labels.Form, cells);
        return new DisclosureReport
        {
            Form = labels.Form,
            Source = file,
            Title = identity.Title,
            Agency = identity.Agency,
            Year = identity.Year,
            Published = identity.Published,
            Place = identity.Place,
            IsCompilation = identity.IsCompilation,
            Evidence = identity.Evidence,
            Cells = checkedCells,
            Candidates = candidates,
            Claims = claims,
            Extracts = source.IsRecognised ? [] : PartExtracts.Take(layout, identity.IsCompilation),
            Prints = source.IsRecognised
                ? ReportPrints.None
                : new ReportPrints(TextPrint.FromText(narrative.Text), TextPrint.FromText(JoinedText.Join(layout.Problems).Text)),
            Findings =
            [
                .. findings,
                .. HeadFindings.OfForm(head, hints, labels.Form, forms),
                .. MissingParts(labels.Form, layout, tables),
                .. text.LeftOut,
                .. NarrativeSentence.LeftOut(narrative),
                .. tables.Findings.Concat(placement).Concat(kinds).OrderBy(finding => finding.At.Line),
            ],
        };
    }

    private static IEnumerable<Finding> MissingParts(DisclosureForm form, ReportLayout layout, ReportTables tables)
    {
        foreach (var (section, title, _) in form.Sections.OrderBy(section => section.Section))
        {
            if (!layout.Headings.ContainsKey(section))
                yield return FindingCatalogue.SectionMissing(title);
            if (tables.IsMissing(section))
                yield return FindingCatalogue.TableMissing(title);
        }
    }
}
