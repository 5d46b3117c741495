namespace Compiler.Cli;

/// <summary>What the operator asks of <c>compile</c>.</summary>
/// <param name="Paths">Files and folders.</param>
/// <param name="Out">The output folder.</param>
/// <param name="Corrections">The corrections file, or null.</param>
/// <param name="Renderer">The renderer's name, or null for the default.</param>
/// <param name="AsOf">The date in the imprint, or null for that of the newest report.</param>
/// <param name="Mark">What is printed on every page, such as 征求意见稿; empty for nothing.</param>
/// <param name="Strict">Whether errors among the findings are to be seen in the exit code.</param>
internal sealed record CompileRequest(
    IReadOnlyList<string> Paths, string Out, string? Corrections, string? Renderer, DateOnly? AsOf, string Mark, bool Strict);
