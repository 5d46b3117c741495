using Compiler.Yearbooks.Volumes;

namespace Compiler.Cli;

/// <summary>The arguments of <c>compile</c>.</summary>
/// <param name="Paths">Files and folders.</param>
/// <param name="Out">The output folder.</param>
/// <param name="Corrections">The corrections file, or null.</param>
/// <param name="Register">The file of the register of bodies, or null.</param>
/// <param name="Renderer">The renderer's name, or null for the default.</param>
/// <param name="AsOf">The date in the imprint, or null for the date of the newest report.</param>
/// <param name="Mark">Text printed on every page, such as 征求意见稿; empty for none.</param>
/// <param name="Publisher">Who publishes the volumes.</param>
/// <param name="Strict">Whether findings with errors change the exit code.</param>
internal sealed record CompileRequest(
    IReadOnlyList<string> Paths,
    string Out,
    string? Corrections,
    string? Register,
    string? Renderer,
    DateOnly? AsOf,
    string Mark,
    Publisher Publisher,
    bool Strict);
