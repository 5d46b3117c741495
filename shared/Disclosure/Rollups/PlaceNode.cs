using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups;

/// <summary>A place in the tree nation – province – prefecture – county, while reports are being added.</summary>
internal sealed class PlaceNode(string adcode)
{
    public string Adcode { get; } = adcode;

    public string Name { get; private set; } = adcode;

    public string Path { get; private set; } = "";

    public string Parent { get; private set; } = "";

    public TotalsBuilder OwnSum { get; } = new();

    public List<Body> OwnBodies { get; } = [];

    public Body? Compilation { get; private set; }

    public Totals? CompilationTotals { get; private set; }

    public List<Body> Superseded { get; } = [];

    /// <summary>Sets the name of the place. If reports spell it differently, the same spelling is kept in any order of reports.</summary>
    public void Describe(string? name, string path, string parent)
    {
        if (string.CompareOrdinal(path, Path) <= 0)
            return;
        (Name, Path, Parent) = (name ?? Adcode, path, parent);
    }

    /// <summary>Keeps one compilation per place and year: the file modified last.</summary>
    public void AddCompilation(Body body, Totals totals)
    {
        if (Compilation is { } kept && IsLater(kept, body))
        {
            Superseded.Add(body);
            return;
        }

        if (Compilation is not null)
            Superseded.Add(Compilation);
        (Compilation, CompilationTotals) = (body, totals);
    }

    private static bool IsLater(Body a, Body b) => Compare(a.Source, b.Source) > 0;

    private static int Compare(SourceFile a, SourceFile b) =>
        a.Modified != b.Modified ? a.Modified.CompareTo(b.Modified)
        : string.CompareOrdinal(a.Sha256, b.Sha256) is not 0 and var hash ? hash
        : string.CompareOrdinal(a.Path, b.Path);
}
