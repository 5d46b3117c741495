using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Explaining;

/// <summary>How one figure of a report came about: for developers who look into a wrong one.</summary>
/// <param name="Field">The field of the form.</param>
/// <param name="Cell">Its cell in the report.</param>
/// <param name="SourceCells">The cells of its source line; none if nothing was printed.</param>
/// <param name="Readings">Every way in which its row can be read; none if the row was not found.</param>
/// <param name="Steps">What decided about the cell, in order; the last step gave the value.</param>
/// <param name="Identities">The identities that contain the cell.</param>
/// <param name="Claims">What the running text says about the cell.</param>
/// <param name="Findings">The findings that point at its line.</param>
public sealed record CellExplanation(
    FormField Field,
    Cell Cell,
    ImmutableArray<string> SourceCells,
    ImmutableArray<ReadingExplanation> Readings,
    ImmutableArray<DecisionStep> Steps,
    ImmutableArray<string> Identities,
    ImmutableArray<string> Claims,
    ImmutableArray<Finding> Findings);

/// <summary>One way to read the row of a cell.</summary>
/// <param name="Text">Its figures: 5/0/0/1/6, with 空 for a blank and 缺 for a missing cell.</param>
/// <param name="Rule">The name of the rule that found it: a class of its own.</param>
/// <param name="Summary">What the rule assumes.</param>
/// <param name="IsChosen">Whether the cells of the report are those of this reading.</param>
/// <param name="Against">What speaks against it: identities that fail with it, claims of the text that differ from it.</param>
public sealed record ReadingExplanation(string Text, string Rule, string Summary, bool IsChosen, ImmutableArray<string> Against);

/// <summary>A step on the way to the value of a cell.</summary>
/// <param name="Class">The class that took it.</param>
/// <param name="What">What it did.</param>
public sealed record DecisionStep(string Class, string What);
