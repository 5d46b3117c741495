using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Compiler.Tests.Pdf;

/// <summary>What a reader finds in a PDF; pdf.js looks into it, so that no native tool is needed.</summary>
internal sealed record PdfView(
    ImmutableArray<PdfPage> Pages,
    ImmutableArray<PdfBookmark> Outline,
    ImmutableArray<PdfLink> Links,
    ImmutableArray<PdfTag> Tags,
    bool IsMarked,
    string? Title,
    string? Author,
    string? Language,
    string? Created,
    ImmutableArray<string> Standards)
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    /// <summary>All printed text, without the white space that readers make up from positions.</summary>
    public string Text => string.Concat(Pages.Select(page => page.Compact));

    /// <summary>The text in the order of its tags, as it is read aloud: without running heads and repeated table headers.</summary>
    public string Reading => Compact(string.Concat(Pages.Select(page => page.Reading)));

    public static string Compact(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    public static async Task<PdfView> OfAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            return JsonSerializer.Deserialize<PdfView>(await InspectAsync(file), CamelCase)!;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> InspectAsync(string file)
    {
        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "pdf", "inspect.mjs"), file },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var found = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return found;
    }
}

/// <summary>A page; lengths in points, from the left and from the bottom.</summary>
internal sealed record PdfPage(string Text, string? Reading, double Width, double Height, double Right, double Bottom)
{
    public string Compact => PdfView.Compact(Text);
}

internal sealed record PdfBookmark(string Title, int Level, int Page);

internal sealed record PdfLink(int Page, int Target);

internal sealed record PdfTag(string Role, string? Alternative, int Page, string Text);
