namespace Compiler.Reading.Pdf.Tables;

/// <summary>A union-find structure over numbers.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

    /// <summary>The representative of all numbers joined with this one.</summary>
    public int Find(int number)
    {
        while (parents[number] != number)
            number = parents[number] = parents[parents[number]];
        return number;
    }

    public void Join(int first, int second) => parents[Find(second)] = Find(first);
}
