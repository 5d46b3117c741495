using System.Collections.Immutable;
using Compiler.Forms;
using Compiler.Reports;

namespace Compiler.Parsing;

/// <summary>Tries every combination of readings of some rows and keeps the best.</summary>
internal sealed class ReadingSearch(DisclosureForm form, Cell[] cells, List<RowSlot> slots, ImmutableArray<NarrativeClaim> claims)
{
    private readonly RowReading[] current = new RowReading[slots.Count];
    private readonly List<Trial> best = [];
    private readonly ImmutableArray<Identity> identities =
    [
        .. form.Identities.Where(identity => slots.Exists(slot => identity.Left.Concat(identity.Right)
            .Any(slot.Holds))),
    ];

    private int[] openReadings = [];

    /// <summary>Whether the narrative, and not the identities, chose among the readings of this row.</summary>
    public bool IsDecidedByNarrative(int slot) => Best(slot).Length < openReadings[slot];

    public void Run()
    {
        Try(0);
        openReadings = [.. slots.Select((_, slot) => Best(slot).Length)];
        if (best.Count > 1 && claims.Length > 0)
            AskNarrative();
        foreach (var slot in slots)
            Array.Fill(cells, Cell.Absent, slot.FirstField, slot.Readings[0].Cells.Length);
    }

    /// <summary>The readings of one row among the best combinations; none when no reading passes its own sum.</summary>
    public ImmutableArray<RowReading> Best(int slot)
    {
        var readings = ImmutableArray.CreateBuilder<RowReading>();
        foreach (var trial in best.Where(trial => !trial.FailingRows.Contains(slot) || trial.Readings[slot].Kind == ReadingKind.Literal))
        {
            if (!readings.Any(trial.Readings[slot].Agrees))
                readings.Add(trial.Readings[slot]);
        }

        return readings.ToImmutable();
    }

    private void Try(int slot)
    {
        if (slot == slots.Count)
        {
            Keep(Assess());
            return;
        }

        foreach (var reading in slots[slot].Readings)
        {
            current[slot] = reading;
            reading.Cells.CopyTo(cells, slots[slot].FirstField);
            Try(slot + 1);
        }
    }

    private Trial Assess()
    {
        int failures = 0, proofs = 0;
        var failingRows = ImmutableArray.CreateBuilder<int>();
        foreach (var identity in identities)
        {
            switch (IdentityAssessment.Of(identity, cells).Outcome)
            {
                case IdentityOutcome.Fails:
                    failures++;
                    if (identity.Code is "T3-ROW" or "T4-SUM")
                        failingRows.Add(slots.FindIndex(slot => slot.Holds(identity.Left[0])));
                    break;
                case IdentityOutcome.Holds:
                    proofs += 2;
                    break;
                case IdentityOutcome.HoldsWithBlanks:
                    proofs++;
                    break;
            }
        }

        return new Trial([.. current], failures, failingRows.ToImmutable(), proofs);
    }

    private void Keep(Trial trial)
    {
        if (best is [var other, ..])
        {
            var order = (trial.Failures, -trial.Proofs).CompareTo((other.Failures, -other.Proofs));
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
        var verdicts = claims.Select(claim => claim.IsBorneOutBy(cells)).ToList();
        return (verdicts.Count(verdict => verdict == true), verdicts.Count(verdict => verdict == false));
    }

    private sealed record Trial(ImmutableArray<RowReading> Readings, int Failures, ImmutableArray<int> FailingRows, int Proofs);
}
