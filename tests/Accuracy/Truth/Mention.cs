using System.Collections.Immutable;

namespace Compiler.Accuracy.Truth;

/// <summary>A figure that the running text repeats from the tables.</summary>
/// <param name="Text">The words with the figure, as printed.</param>
/// <param name="Alternatives">The fields whose sum it may be: “收到” means what is new, or that and what was carried over.</param>
/// <param name="Value">The figure.</param>
public sealed record Mention(string Text, ImmutableArray<ImmutableArray<int>> Alternatives, decimal Value);
