using System.Text;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Reports;

namespace Compiler.Benchmarks;

/// <summary>The five real reports, and as many more as are wanted with the tables of one of them and other bodies.</summary>
internal static class SampleReports
{
    private static readonly string Folder = Find();
    private static readonly string[] Bodies = ["人民政府办公室", "财政局", "教育局", "民政局"];

    public static IReadOnlyList<string> Names { get; } =
    [.. Directory.GetFiles(Folder, "*.txt").Select(Path.GetFileName).Order(StringComparer.Ordinal)!];

    private static byte[][] TablesOfSamples { get; } = [.. Names.Select(name => Tables(Encoding.UTF8.GetString(Read(name))))];

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    /// <summary>A sample as a spreadsheet program saves it: every line as wide as the widest.</summary>
    public static byte[] ReadAsCsv(string name)
    {
        string[][] lines = [.. Encoding.UTF8.GetString(Read(name)).Split('\n').Select(line => line.TrimEnd('\r').Split('\t'))];
        var width = lines.Max(cells => cells.Length);
        return Encoding.UTF8.GetBytes(
            string.Join('\n', lines.Select(cells => string.Join(',', cells.Select(Quoted)) + new string(',', width - cells.Length))));
    }

    /// <summary>A sample in another format.</summary>
    public static byte[] ReadFixture(string name) => File.ReadAllBytes(Path.Combine(Folder, "../tests/Reading/Fixtures", name));

    public static SourceFile Source(string name, long size) => new(name, name, size, name, DateTimeOffset.UnixEpoch);

    /// <summary>Reports of bodies of all counties for one year; the tables come from the samples in turn.</summary>
    public static IEnumerable<(SourceFile File, byte[] Content)> OfTheNation(int count) =>
        Generate(count, [.. Gazetteer.Current.Provinces.SelectMany(province => Gazetteer.Current.Counties(province))]);

    /// <summary>Reports of bodies of the counties of 河北省 for one year.</summary>
    public static IEnumerable<(SourceFile File, byte[] Content)> OfOneProvince(int count) =>
        Generate(count, Gazetteer.Current.Counties(Gazetteer.Current.Find("130000")!));

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(',', '"') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static IEnumerable<(SourceFile File, byte[] Content)> Generate(int count, IReadOnlyList<Division> counties) =>
        Enumerable.Range(0, count).Select(i => Report(i, counties[i % counties.Count].Path + Bodies[i / counties.Count]));

    private static (SourceFile File, byte[] Content) Report(int number, string body)
    {
        byte[] content = [.. Encoding.UTF8.GetBytes($"{body} 2024 年政府信息公开工作年度报告\n\n"), .. TablesOfSamples[number % TablesOfSamples.Length]];
        return (Source($"{number}.txt", content.Length), content);
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
