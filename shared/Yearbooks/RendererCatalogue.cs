using System.Diagnostics.CodeAnalysis;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Rendering.Typst;

namespace Compiler.Yearbooks;

/// <summary>The renderers of this build.</summary>
public static partial class RendererCatalogue
{
    private static readonly List<Entry> Entries = All();

    /// <summary>Their names, the default first: <c>questpdf</c> where its package is there, and <c>typst</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Entries.Select(entry => entry.Name)];

    /// <summary>The renderer of this name, or the default for null; false for a name that is not in <see cref="Names"/>.</summary>
    public static bool TryCreate(string? name, RendererOptions options, [NotNullWhen(true)] out IYearbookRenderer? renderer)
    {
        var entry = name is null ? Entries[0] : Entries.Find(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase));
        renderer = entry?.Create(options);
        return renderer is not null;
    }

    /// <summary>
    /// The renderer of this name, or the default for null; an unknown name throws <see cref="ArgumentException"/> with the
    /// names there are.
    /// </summary>
    public static IYearbookRenderer Create(string? name, RendererOptions options) =>
        TryCreate(name, options, out var renderer)
            ? renderer
            : throw new ArgumentException($"There is no renderer “{name}”; there is {string.Join(", ", Names)}.", nameof(name));

    private static List<Entry> All()
    {
        var entries = new List<Entry>();
        AddQuestPdf(entries);
        entries.Add(new Entry("typst", options => new TypstRenderer(options)));
        return entries;
    }

    // Implemented beside QuestPdfRenderer, which is not compiled where QuestPDF is missing.
    static partial void AddQuestPdf(List<Entry> entries);

    private sealed record Entry(string Name, Func<RendererOptions, IYearbookRenderer> Create);
}
