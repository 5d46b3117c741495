using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Tables;
using Compiler.Disclosure.Parsing.Tables.Rows;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Placement;

/// <summary>
/// Tries every combination of readings of some rows and keeps the best: those with the fewest failing identities, and of these
/// the ones that prove most.
/// </summary>
internal sealed class ReadingSearch(
    DisclosureForm form, Cell[] cells, List<RowSlot> slots, ImmutableArray<NarrativeClaim> claims, ReadingBudget budget)
{
    private readonly RowReading[] current = new RowReading[slots.Count];
    private readonly List<Trial> best = [];
    private readonly ImmutableArray<Identity> identities =
    [
        .. form.Identities.Where(identity => slots.Exists(slot => Touches(identity, slot))),
    ];

    private int[] openReadings = [];

    /// <summary>The identities that fail in every one of the best combinations.</summary>
    public IEnumerable<Identity> FailingAnyway => best.Count == 0
        ? []
        : best.Select(trial => trial.Failing.AsEnumerable()).Aggregate((common, failing) => common.Intersect(failing));

    /// <summary>Whether the narrative, rather than the identities, chose among the readings of this row.</summary>
    public bool IsDecidedByNarrative(int slot) => Best(slot).Length < openReadings[slot];

    /// <summary>Finds the best combinations.</summary>
    public void Run()
    {
        Try(0);
        openReadings = [.. slots.Select((_, slot) => Best(slot).Length)];
        if (best.Count > 1 && claims.Length > 0)
            AskNarrative();
        foreach (var slot in slots)
            Array.Fill(cells, Cell.Absent, slot.FirstField, slot.Readings[0].Cells.Length);
    }

    /// <summary>Returns the readings of one row in the best combinations; none if no reading passes its own sum.</summary>
    public ImmutableArray<RowReading> Best(int slot)
    {
        var readings = ImmutableArray.CreateBuilder<RowReading>();
        foreach (var trial in best.Where(trial => !FailsItsOwnSum(trial, slot) || trial.Readings[slot].Kind == ReadingKind.Literal))
        {
            if (!readings.Any(trial.Readings[slot].Agrees))
                readings.Add(trial.Readings[slot]);
        }

        return readings.ToImmutable();
    }

    /// <summary>
    /// Returns the best readings of one row. If only one is left, it is not the positional one, and another sum fails with it, returns
    /// all readings: a placement among other damage is not proved.
    /// </summary>
    public ImmutableArray<RowReading> Proved(int slot) =>
        Best(slot) is [{ Kind: not ReadingKind.Literal }]
        && best.Exists(trial => trial.Failing.Any(identity => Touches(identity, slots[slot])))
            ? slots[slot].Readings
            : Best(slot);

    private static bool Touches(Identity identity, RowSlot slot)
    {
        foreach (var field in identity.Fields)
        {
            if (slot.Holds(field))
                return true;
        }

        return false;
    }

    private bool FailsItsOwnSum(Trial trial, int slot) =>
        trial.Failing.Any(identity => identity.IsRowIdentity && slots[slot].Holds(identity.Left[0]));

    private void Try(int slot)
    {
        if (slot == slots.Count)
        {
            if (Assess() is { } trial)
                Keep(trial);
            return;
        }

        foreach (var reading in slots[slot].Readings)
        {
            current[slot] = reading;
            reading.Cells.CopyTo(cells, slots[slot].FirstField);
            Try(slot + 1);
        }
    }

    // Returns null as soon as more identities fail than in the best combination so far.
    private Trial? Assess()
    {
        budget.Spend(identities.Length);
        var mostFailing = best is [var other, ..] ? other.Failing.Length : int.MaxValue;
        var proofs = 0;
        var failing = ImmutableArray<Identity>.Empty;
        foreach (var identity in identities)
        {
            switch (Outcome(identity))
            {
                case IdentityOutcome.Fails when failing.Length == mostFailing:
                    return null;
                case IdentityOutcome.Fails:
                    failing = failing.Add(identity);
                    break;
                case IdentityOutcome.Holds:
                    proofs += 2;
                    break;
                case IdentityOutcome.HoldsWithBlanks:
                    proofs++;
                    break;
            }
        }

        return new Trial([.. current], failing, proofs);
    }

    private IdentityOutcome Outcome(Identity identity)
    {
        var assessment = IdentityAssessment.Assess(identity, cells);
        return
            assessment.Outcome == IdentityOutcome.NotAssessable
            && !identity.IsRowIdentity
            && assessment.Left != assessment.Right
            && LacksOnlyProvedBlanks(identity)
            ? IdentityOutcome.Fails
            : assessment.Outcome;
    }

    // A column that does not add up fails even with blanks, if the rows of these blanks prove them to be 0.
    private bool LacksOnlyProvedBlanks(Identity column)
    {
        foreach (var field in column.Fields)
        {
            if (cells[field].State is CellState.Absent or CellState.Illegible)
                return false;
        }

        foreach (var field in column.Fields)
        {
            if (cells[field].State == CellState.Blank
            && (
                form.RowIdentityOf(field) is not { } row
                || IdentityAssessment.Assess(row, cells).Outcome != IdentityOutcome.HoldsWithBlanks))
            {
                return false;
            }
        }

        return true;
    }

    private void Keep(Trial trial)
    {
        if (best is [var other, ..])
        {
            var order = (trial.Failing.Length, -trial.Proofs).CompareTo((other.Failing.Length, -other.Proofs));
            if (order > 0)
                return;
            if (order < 0)
                best.Clear();
        }

        best.Add(trial);
    }

    private void AskNarrative()
    {
        var verdicts = best.Select(Verdict).ToList();
        var most = verdicts.Max(verdict => verdict.Agreements);
        var supported = best.Where((_, i) => verdicts[i].Contradictions == 0 && verdicts[i].Agreements == most).ToList();
        if (supported.Count == 0 || supported.Count == best.Count || most == 0)
            return;
        best.Clear();
        best.AddRange(supported);
    }

    private (int Agreements, int Contradictions) Verdict(Trial trial)
    {
        for (var i = 0; i < slots.Count; i++)
            trial.Readings[i].Cells.CopyTo(cells, slots[i].FirstField);
        var verdicts = claims.Select(claim => claim.Matches(cells)).ToList();
        return (verdicts.Count(verdict => verdict == true), verdicts.Count(verdict => verdict == false));
    }

    private sealed record Trial(ImmutableArray<RowReading> Readings, ImmutableArray<Identity> Failing, int Proofs);
}
