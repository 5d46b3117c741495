using System.Text;
using Compiler.Places;
using Compiler.Reports;

namespace Compiler.Benchmarks;

/// <summary>The five real reports, and as many more as are wanted with the tables of one of them and other bodies.</summary>
internal static class SampleReports
{
    private static readonly string Folder = Find();

    public static IReadOnlyList<string> Names { get; } = [.. Directory.GetFiles(Folder, "*.txt").Select(Path.GetFileName).Order(StringComparer.Ordinal)!];

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static SourceFile Source(string name, long size) => new(name, name, size, name, DateTimeOffset.UnixEpoch);

    /// <summary>Reports of county offices, one county and year after the other; the tables come from the samples in turn.</summary>
    public static IEnumerable<(SourceFile File, byte[] Content)> Generate(int count)
    {
        var tables = Names.Select(name => Tables(Encoding.UTF8.GetString(Read(name)))).ToArray();
        var counties = Gazetteer.Current.Provinces
            .SelectMany(province => Gazetteer.Current.Counties(province))
            .Select(county => county.Path)
            .ToArray();
        for (var i = 0; i < count; i++)
        {
            var title = $"{counties[i % counties.Length]}人民政府办公室 {2021 + (i / counties.Length)} 年政府信息公开工作年度报告\n\n";
            var content = Encoding.UTF8.GetBytes(title).Concat(tables[i % tables.Length]).ToArray();
            yield return (Source($"{i}.txt", content.Length), content);
        }
    }

    // From the first chapter on, without the title that names the real body.
    private static byte[] Tables(string text) => Encoding.UTF8.GetBytes(text[text.IndexOf("一、总体情况", StringComparison.Ordinal)..]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "samples")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("samples"), "samples");
    }
}
