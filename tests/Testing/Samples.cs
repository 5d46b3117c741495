namespace Compiler.Testing;

/// <summary>The five real reports in samples/.</summary>
internal static class Samples
{
    public static string Folder { get; } = Path.Combine(Repository.Top, "samples");

    public static IReadOnlyList<string> Files { get; } = [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal)];

    public static string Baoding2024 => Files[0];

    public static string Boai2024 => Files[1];

    public static string Zhuozhou2024 => Files[2];

    public static string Xingtai2023 => Files[3];

    public static string Pingxiang2024 => Files[4];
}
