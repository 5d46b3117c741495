using System.Diagnostics.CodeAnalysis;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Rendering.Typst;

namespace Compiler.Yearbooks;

/// <summary>The renderers available in this build.</summary>
public static partial class RendererCatalogue
{
    private static readonly List<Entry> Entries = All();

    /// <summary>Their names, the default first: <c>questpdf</c> if its package is available, and <c>typst</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Entries.Select(entry => entry.Name)];

    /// <summary>
    /// Creates the renderer with this name, or the default for null; returns false if the name is not in <see
    /// cref="Names"/>.
    /// </summary>
    public static bool TryCreate(string? name, RendererOptions options, [NotNullWhen(true)] out IYearbookRenderer? renderer)
    {
        var entry = name is null ? Entries[0] : Entries.Find(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase));
        renderer = entry?.Create(options);
        return renderer is not null;
    }

    /// <summary>
    /// Creates the renderer with this name, or the default for null; throws <see cref="ArgumentException"/> with the
    /// available names if the name is unknown.
    /// </summary>
    public static IYearbookRenderer Create(string? name, RendererOptions options) =>
        TryCreate(name, options, out var renderer)
            ? renderer
            : throw new ArgumentException($"Unknown renderer “{name}”; available: {string.Join(", ", Names)}.", nameof(name));

    private static List<Entry> All()
    {
        var entries = new List<Entry>();
        AddQuestPdf(entries);
        entries.Add(new Entry("typst", options => new TypstRenderer(options)));
        return entries;
    }

    // Implemented beside QuestPdfRenderer, which is compiled only if QuestPDF is available.
    static partial void AddQuestPdf(List<Entry> entries);

    private sealed record Entry(string Name, Func<RendererOptions, IYearbookRenderer> Create);
}
