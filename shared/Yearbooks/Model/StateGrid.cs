using System.Collections.Immutable;

namespace Compiler.Yearbooks.Model;

/// <summary>
/// Groups of small boxes, each filled according to its state: a map without geography. It may be broken between groups.
/// </summary>
/// <param name="Caption">Number and title.</param>
/// <param name="Unit">The unit counted, printed at the right of the caption.</param>
/// <param name="States">The states, most complete first; each has a mark, so that they can be distinguished without colour.</param>
/// <param name="Groups">The groups in order.</param>
/// <param name="Note">Small print below; null for none.</param>
/// <param name="Alternative">The text alternative of the grid, for readers who cannot see it.</param>
public sealed record StateGrid(
    string Caption, string Unit, ImmutableArray<GridState> States, ImmutableArray<GridGroup> Groups, string? Note, string Alternative)
    : Chart(Caption, Unit, Note, Alternative);

/// <summary>A state.</summary>
/// <param name="Mark">One character, printed before the label of a box.</param>
/// <param name="Label">Its meaning, with the number of boxes.</param>
public sealed record GridState(string Mark, string Label);

/// <summary>A labelled group of boxes.</summary>
/// <param name="Label">The label.</param>
/// <param name="Cells">The boxes in order.</param>
public sealed record GridGroup(string Label, ImmutableArray<StateGridCell> Cells);

/// <summary>A box.</summary>
/// <param name="Text">Its label.</param>
/// <param name="State">The index of its state, from 0.</param>
public sealed record StateGridCell(string Text, int State);
