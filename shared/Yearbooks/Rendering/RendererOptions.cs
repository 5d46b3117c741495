namespace Compiler.Yearbooks.Rendering;

/// <summary>What renderers need from the machine and its owner.</summary>
public sealed record RendererOptions
{
    /// <summary>The folder with the two weights of the font; beside the program unless told otherwise.</summary>
    public string FontFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "fonts");

    /// <summary>The Node.js program that Typst runs in.</summary>
    public string NodePath { get; init; } = "node";

    /// <summary>
    /// QuestPDF's licence type: Evaluation, Community, Professional or Enterprise. There is no default: whoever
    /// runs the program states which one it holds, and without one QuestPDF does not draw.
    /// </summary>
    public string? QuestPdfLicence { get; init; }
}
