using System.Collections.Frozen;
using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>
/// Maps labels to values, also for damaged labels: the whole label, its beginning or end (the rest is in another cell or
/// page), or almost all of it (本年度止件数 for 本年废止件数).
/// </summary>
internal sealed class LabelSet<T>
    where T : struct
{
    private const int MinPartLength = 4;

    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> exact;
    private readonly ImmutableArray<(string Label, T Value)> labels;

    public LabelSet(IEnumerable<(string Label, T Value)> labels)
    {
        this.labels = [.. labels.Select(label => (LabelText.Normalize(label.Label), label.Value)).DistinctBy(label => label.Item1)];
        exact = this.labels.ToFrozenDictionary(label => label.Label, label => label.Value).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Returns the value of a whole label, with or without a note in brackets: 规章（设区的市、自治州人民政府填报）.</summary>
    public T? FindExact(ReadOnlySpan<char> label) =>
        exact.TryGetValue(label, out var value) || exact.TryGetValue(WithoutNote(label), out value) ? value : null;

    /// <summary>
    /// Returns the only value whose label begins or ends with the part, or almost equals it; null if there is none, or if
    /// the part also occurs in the label of another value (政府信息).
    /// </summary>
    public T? FindDamaged(ReadOnlySpan<char> part)
    {
        if (part.Length < MinPartLength)
            return null;
        T? found = null;
        var isAtEdge = false;
        foreach (var (label, value) in labels)
        {
            var isEdge = IsEdge(part, label);
            if (!isEdge && !label.AsSpan().Contains(part, StringComparison.Ordinal))
                continue;
            if (found is { } other && !other.Equals(value))
                return null;
            found = value;
            isAtEdge |= isEdge;
        }

        return isAtEdge ? found : null;
    }

    /// <summary>Returns the value of the first whole label in a text; null if there is none.</summary>
    public T? FindWithin(string text)
    {
        foreach (var (label, value) in labels)
        {
            if (text.Contains(label, StringComparison.Ordinal))
                return value;
        }

        return null;
    }

    private static ReadOnlySpan<char> WithoutNote(ReadOnlySpan<char> label) =>
        label is [.., ')'] && label.IndexOf('(') is > 1 and var note ? label[..note] : label;

    private static bool IsEdge(ReadOnlySpan<char> part, string label) =>
        label.AsSpan().StartsWith(part) || label.AsSpan().EndsWith(part)
        || (Math.Abs(label.Length - part.Length) <= Allowed(label) && EditDistance.Between(part, label) <= Allowed(label));

    private static int Allowed(string label) => label.Length >= 12 ? 3 : label.Length >= 6 ? 2 : 1;
}
