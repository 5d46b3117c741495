namespace Compiler.Backend.Correcting;

/// <summary>Parses whether a report covers a whole level, as an operator or an agency writes it.</summary>
internal static class ScopeWords
{
    /// <summary>True for <c>compilation</c> (汇总), false for <c>own</c> (本机关), null for anything else.</summary>
    public static bool? Parse(string? word) => word?.Trim().ToLowerInvariant() switch
    {
        "compilation" or "汇总" or "汇总报告" => true,
        "own" or "本机关" or "本机关报告" => false,
        _ => null,
    };
}
