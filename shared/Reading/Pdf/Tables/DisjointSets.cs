namespace Compiler.Reading.Pdf.Tables;

/// <summary>Numbers that belong together.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

    /// <summary>The number that stands for all that this one was joined with.</summary>
    public int Find(int number)
    {
        while (parents[number] != number)
            number = parents[number] = parents[parents[number]];
        return number;
    }

    public void Join(int first, int second) => parents[Find(second)] = Find(first);
}
