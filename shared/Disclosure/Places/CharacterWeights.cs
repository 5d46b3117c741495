namespace Compiler.Disclosure.Places;

/// <summary>How much the characters of a name tell: a character that few names have tells more than one that many have.</summary>
internal sealed class CharacterWeights
{
    private readonly Dictionary<char, int> counts;
    private readonly int names;

    public CharacterWeights(IEnumerable<string> names)
    {
        var all = names.ToList();
        this.names = all.Count;
        counts = all.SelectMany(name => name.Distinct()).CountBy(character => character).ToDictionary();
    }

    /// <summary>Returns the share of a name, by weight, that another name has in the same order.</summary>
    public double Share(string name, string other)
    {
        var total = name.Sum(Weight);
        return total > 0 ? Common(name, other) / total : 0;
    }

    // The longest common subsequence, by weight.
    private double Common(string name, string other)
    {
        var row = new double[other.Length + 1];
        foreach (var character in name)
        {
            var diagonal = 0.0;
            for (var i = 1; i <= other.Length; i++)
            {
                var above = row[i];
                row[i] = character == other[i - 1] ? diagonal + Weight(character) : Math.Max(above, row[i - 1]);
                diagonal = above;
            }
        }

        return row[^1];
    }

    private double Weight(char character) => Math.Log((names + 1.0) / counts.GetValueOrDefault(character, 1));
}
