using System.Text.RegularExpressions;

namespace Compiler.Tests.Infra;

/// <summary>Constant strings as they stand in the sources.</summary>
internal static partial class CodeConstants
{
    public static IReadOnlyList<(string Name, string Value)> In(params string[] path)
    {
        var file = Path.Combine([BicepCompiler.Top, .. path]);
        Assert.True(File.Exists(file), $"{file} does not exist: the names in infra-bicep have nothing to agree with.");
        var constants = Constant().Matches(File.ReadAllText(file)).Select(match => (match.Groups[1].Value, match.Groups[2].Value)).ToList();
        Assert.NotEmpty(constants);
        return constants;
    }

    [GeneratedRegex("""const string (\w+) = "([^"]+)";""")]
    private static partial Regex Constant();
}
