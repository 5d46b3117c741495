using Compiler.Testing;

namespace Compiler.Tests.Golden;

/// <summary>One folder of tests/Golden: about.md says what is special, input.* is read, expected.json is what must come out.</summary>
internal sealed record GoldenCase(string Folder)
{
    private static readonly string Root = Path.Combine(Repository.Top, "tests", "Golden");

    /// <summary>The cases that are the five reports as published.</summary>
    public static IReadOnlyList<string> RealReports { get; } =
    ["baoding-2024", "boai-2024", "pingxiang-2024", "xingtai-2023", "zhuozhou-2024"];

    public string Input => Directory.EnumerateFiles(Folder, "input.*").Single();

    public string Expected => Path.Combine(Folder, "expected.json");

    public static IEnumerable<string> Names() =>
        Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    public static GoldenCase Named(string name) => new(Path.Combine(Root, name));

    /// <summary>The receipt of the input, checked, without what depends on where and when it was read.</summary>
    public string Read() => ReceiptText.Write(ReportReading.Read(File.ReadAllBytes(Input)));
}
