using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Compiler.Tests.Infra;

/// <summary>All of infra-bicep, parsed once.</summary>
internal static class BicepFiles
{
    private static readonly Lazy<IReadOnlyDictionary<string, BicepFile>> Parsed = new(Parse);

    public static string Top { get; } = Path.GetDirectoryName(Samples.Folder)!;

    public static string Folder { get; } = Path.Combine(Top, "infra-bicep");

    public static IEnumerable<BicepFile> All => Parsed.Value.Values;

    /// <summary>What is deployed, without the files of parameters.</summary>
    public static IEnumerable<BicepFile> Templates => All.Where(file => file.Name.EndsWith(".bicep", StringComparison.Ordinal));

    public static IEnumerable<BicepFile> ParameterFiles => All.Where(file => file.Name.EndsWith(".bicepparam", StringComparison.Ordinal));

    public static BicepFile Main => Named("main.bicep");

    public static BicepFile Named(string name) => All.Single(file => file.Name == name);

    public static BicepFile At(string path) => Parsed.Value[path];

    private static Dictionary<string, BicepFile> Parse()
    {
        var files = Directory.EnumerateFiles(Folder, "*.bicep*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "infra", "bicep-tree.mjs"), .. files])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var trees = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, errors.Result);
        return JsonSerializer.Deserialize<Dictionary<string, BicepNode>>(trees, JsonSerializerOptions.Web)!
            .ToDictionary(tree => tree.Key, tree => new BicepFile(tree.Key, tree.Value));
    }
}
