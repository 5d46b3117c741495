using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Text;

/// <summary>The text of a file, as returned by a reader.</summary>
/// <param name="Lines">The lines; none if the file is not text.</param>
/// <param name="Findings">Findings from reading.</param>
public sealed record SourceText(ImmutableArray<SourceLine> Lines, ImmutableArray<Finding> Findings)
{
    /// <summary>
    /// The position of each line in a file without line numbers (第2页第14行, 表3第5行, 工作表“表三”第7行); empty for text, whose lines
    /// can be counted.
    /// </summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>The figure cells that were read from a picture, in order.</summary>
    public ImmutableArray<RecognisedCell> Recognised { get; init; } = [];

    /// <summary>Whether any line was read from a picture.</summary>
    public bool IsRecognised { get; init; }

    /// <summary>The number of pages that are pictures and were not read; another process reads them.</summary>
    public int Pictures { get; init; }

    /// <summary>The lines, each with its position.</summary>
    public ImmutableArray<SourceLine> PlacedLines =>
        Places.IsEmpty ? Lines : [.. Lines.Zip(Places, (line, place) => line with { Place = place })];
}
