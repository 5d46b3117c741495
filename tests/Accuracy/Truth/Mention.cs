using System.Collections.Immutable;

namespace Compiler.Accuracy.Truth;

/// <summary>A figure that the running text repeats from the tables.</summary>
/// <param name="Text">The words with the figure, as printed.</param>
/// <param name="Fields">The fields whose sum it is.</param>
/// <param name="Value">The figure.</param>
public sealed record Mention(string Text, ImmutableArray<int> Fields, decimal Value);
