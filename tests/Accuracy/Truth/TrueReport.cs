using System.Collections.Immutable;

namespace Compiler.Accuracy.Truth;

/// <summary>A report before anybody printed it: nothing in it is damaged, and everything in it is known.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Overview">The paragraphs of 一、总体情况.</param>
/// <param name="Mentions">The figures that those paragraphs repeat.</param>
public sealed record TrueReport(string Title, ReportFigures Figures, ImmutableArray<string> Overview, ImmutableArray<Mention> Mentions);
