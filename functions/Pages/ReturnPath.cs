namespace Compiler.Functions.Pages;

/// <summary>Where somebody goes after signing in: only to a page of the desk, whatever the address asks for.</summary>
internal static class ReturnPath
{
    private const string Home = "/desk";

    /// <summary>The path asked for if it leads to the desk, else the first page.</summary>
    public static string Of(string? asked) =>
        asked is { Length: <= 500 } path
        && (path == Home || path.StartsWith($"{Home}/", StringComparison.Ordinal) || path.StartsWith($"{Home}?", StringComparison.Ordinal))
        && !path.Contains('\\', StringComparison.Ordinal) && !path.Any(char.IsControl) && !path.Contains("//", StringComparison.Ordinal)
            ? path
            : Home;
}
