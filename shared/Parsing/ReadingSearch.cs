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
            .Any(field => field >= slot.FirstField && field < slot.FirstField + slot.Readings[0].Cells.Length))),
    ];

    /// <summary>Whether the narrative, and not the identities, chose.</summary>
    public bool NarrativeDecided { get; private set; }

    public void Run()
    {
        Try(0);
        foreach (var slot in slots)
            Array.Fill(cells, Cell.Absent, slot.FirstField, slot.Readings[0].Cells.Length);
        if (best.Count > 1)
            AskNarrative();
    }

    /// <summary>The readings of one row among the best combinations; none when no reading passes its own sum.</summary>
    public ImmutableArray<RowReading> Best(int slot)
    {
        var readings = ImmutableArray.CreateBuilder<RowReading>();
        foreach (var trial in best.Where(trial => trial.OwnFailures == 0 || trial.Readings[slot].Kind == ReadingKind.Literal))
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
        int failures = 0, own = 0, proofs = 0;
        foreach (var identity in identities)
        {
            switch (IdentityAssessment.Of(identity, cells).Outcome)
            {
                case IdentityOutcome.Fails:
                    failures++;
                    own += identity.Code is "T3-ROW" or "T4-SUM" ? 1 : 0;
                    break;
                case IdentityOutcome.Holds:
                    proofs += 2;
                    break;
                case IdentityOutcome.HoldsWithBlanks:
                    proofs++;
                    break;
            }
        }

        var agreements = claims.Count(claim => claim.IsBorneOutBy(cells) == true);
        var contradictions = claims.Count(claim => claim.IsBorneOutBy(cells) == false);
        return new Trial([.. current], failures, own, proofs, agreements, contradictions);
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
        var supported = best.Where(trial => trial.Contradictions == 0 && trial.Agreements == best.Max(other => other.Agreements)).ToList();
        if (supported.Count == 0 || supported.Count == best.Count || supported[0].Agreements == 0)
            return;
        best.Clear();
        best.AddRange(supported);
        NarrativeDecided = true;
    }

    private sealed record Trial(
        ImmutableArray<RowReading> Readings, int Failures, int OwnFailures, int Proofs, int Agreements, int Contradictions);
}
