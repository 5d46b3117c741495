using System.Collections.Immutable;

namespace Compiler.Yearbooks.Model;

/// <summary>Small boxes in groups, each filled by its state: a map without geography; it may be broken between groups.</summary>
/// <param name="Caption">Number and title.</param>
/// <param name="Unit">What is counted, printed at the right of the caption.</param>
/// <param name="States">The states, the fullest first; each has a mark, so that colour is not needed to tell them apart.</param>
/// <param name="Groups">The groups in order.</param>
/// <param name="Note">Small print below, or null.</param>
/// <param name="Alternative">The grid in words, for those who do not see it.</param>
public sealed record StateGrid(
    string Caption, string Unit, ImmutableArray<GridState> States, ImmutableArray<GridGroup> Groups, string? Note, string Alternative)
    : Chart(Caption, Unit, Note, Alternative);

/// <summary>A state.</summary>
/// <param name="Mark">One character that stands before the label of a box.</param>
/// <param name="Label">What it means, with the number of boxes.</param>
public sealed record GridState(string Mark, string Label);

/// <summary>Boxes under one label.</summary>
/// <param name="Label">The label.</param>
/// <param name="Cells">The boxes in order.</param>
public sealed record GridGroup(string Label, ImmutableArray<StateGridCell> Cells);

/// <summary>A box.</summary>
/// <param name="Text">Its label.</param>
/// <param name="State">Its state, from 0.</param>
public sealed record StateGridCell(string Text, int State);
