using Compiler.Reading.Archives;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Reading.Archives;

/// <summary>Damaged archives: no exception, no hang, no flood of memory, and no entry whose name leads elsewhere.</summary>
public sealed class ArchiveFuzzTests
{
    private const int Few = 300;

    private static readonly ArchiveReader Reader = new(new ArchiveLimits());

    [Fact]
    public void Read_DamagedArchives_NeverThrowsOrHangs()
    {
        var reports = GoldenCase.RealReports.Select(report => ($"县直/{report}.txt", FixtureFiles.Read(report, "txt"))).ToArray();
        byte[][] archives =
        [
            Zips.Create(reports),
            Zips.Create(Zips.Gb18030, reports[0], ("a/b/../c.txt", reports[1].Item2[..200])),
            Zips.Create(("县直/", []), ("a.zip", Zips.Create(reports[2]))),
        ];
        foreach (var seed in FuzzBudget.Seeds(Few))
        {
            var damaged = new Mutation(seed).Apply(archives[seed % archives.Length]);
            FuzzBudget.Hold(seed, () => Entries(damaged));
        }
    }

    private static List<ArchiveEntry> Entries(byte[] archive)
    {
        Reader.Read(archive, out var entries);
        var read = entries.ToList();
        Assert.All(read, entry => Assert.DoesNotContain("..", entry.Path.Split('/')));
        Assert.All(read, entry => Assert.False(Path.IsPathRooted(entry.Path)));
        return read;
    }
}
