using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Text;

/// <summary>What a reader made of a file.</summary>
/// <param name="Lines">The lines; none when the file is no text.</param>
/// <param name="Findings">What was noticed while reading.</param>
public sealed record SourceText(ImmutableArray<SourceLine> Lines, ImmutableArray<Finding> Findings)
{
    /// <summary>
    /// Where each line stands in a file that has no line numbers of its own (第2页第14行, 表3第5行, 工作表“表三”第7行); empty for
    /// text, whose lines anybody can count.
    /// </summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>The lines, each with its place.</summary>
    public ImmutableArray<SourceLine> PlacedLines =>
        Places.IsEmpty ? Lines : [.. Lines.Zip(Places, (line, place) => line with { Place = place })];
}
