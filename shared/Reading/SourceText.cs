using System.Collections.Immutable;
using Compiler.Reports;

namespace Compiler.Reading;

/// <summary>What a reader made of a file.</summary>
/// <param name="Lines">The lines; none when the file is no text.</param>
/// <param name="Findings">What was noticed while reading.</param>
public sealed record SourceText(ImmutableArray<SourceLine> Lines, ImmutableArray<Finding> Findings);
