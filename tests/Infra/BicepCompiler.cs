using System.Diagnostics;
using System.Reflection;
using Compiler.Testing;

namespace Compiler.Tests.Infra;

/// <summary>The compiler of Bicep, run on infra-bicep.</summary>
internal static class BicepCompiler
{
    private static readonly string Program = typeof(BicepCompiler)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "Bicep")
        .Value!;
    private static readonly Lazy<Template> CompiledMain = new(() => Compile("main.bicep"));
    private static readonly Lazy<Template> CompiledWebhook = new(() => Compile("webhook.bicep"));

    public static string Top { get; } = Repository.Top;

    public static string Folder { get; } = Path.Combine(Top, "infra-bicep");

    /// <summary>All files of Bicep, by their paths in the folder.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        .. Directory
            .EnumerateFiles(Folder, "*.bicep*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file))
            .Order(StringComparer.Ordinal),
    ];

    public static Template Main => CompiledMain.Value;

    public static Template Webhook => CompiledWebhook.Value;

    /// <summary>What the compiler and its linter say of all files in a folder; nothing where all is well.</summary>
    public static string Lint(string folder)
    {
        var (output, errors) = Run("lint", "--pattern", $"{folder}/**/*.bicep*");
        return output + errors;
    }

    /// <summary>Rewrites all files in a folder as they should stand.</summary>
    public static void Format(string folder) => Run("format", "--pattern", $"{folder}/**/*.bicep*");

    private static Template Compile(string file)
    {
        var (json, errors) = Run("build", Path.Combine(Folder, file), "--stdout");
        Assert.Equal("", errors);
        return Template.Parse(json);
    }

    private static (string Output, string Errors) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // What the files of parameters ask for.
        foreach (var name in new[] { "AZURE_ENV_NAME", "AZURE_LOCATION", "LOCATION", "ALERT_EMAIL" })
            start.Environment[name] = "trial";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, errors.Result);
    }
}
