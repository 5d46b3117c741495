using System.Collections.Immutable;
using Compiler.Disclosure.Checking.Cells;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking;

/// <summary>
/// Proves blanks, damaged prints and missing cells by the identities, and repeats until nothing changes: a blank proved to
/// be 0 lets a sum fill a cell, and a filled cell lets a sum prove more blanks.
/// </summary>
internal static class CellProof
{
    // Each round but the last settles a cell; real reports need two or three rounds.
    private const int MaxRounds = 16;

    /// <summary>Returns the cells with everything the identities prove, and the findings about them.</summary>
    /// <param name="form">The form.</param>
    /// <param name="cells">Its cells.</param>
    /// <param name="candidates">What the ink of illegible cells in a picture may say.</param>
    public static (ImmutableArray<Cell> Cells, ImmutableArray<Finding> Findings) Run(
        DisclosureForm form, ImmutableArray<Cell> cells, ImmutableArray<CellCandidates> candidates)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        cells = BlankCheck.Prove(form, cells);
        for (var round = 0; round < MaxRounds && UnresolvedCells.AnyIn(cells); round++)
        {
            var (settled, prints) = PrintProof.Run(form, cells);
            var (decided, choices) = CandidateProof.Run(form, settled, candidates);
            var (filled, fills) = CellFill.Run(form, decided, candidates);
            if (prints.IsEmpty && choices.IsEmpty && fills.IsEmpty)
                break;
            findings.AddRange(prints);
            findings.AddRange(choices);
            findings.AddRange(fills);
            cells = BlankCheck.Prove(form, filled);
        }

        return (cells, [.. findings, .. BlankCheck.Findings(form, cells)]);
    }
}
