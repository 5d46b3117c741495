using System.Text;
using System.Text.Json;
using Compiler.Backend.Storage;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Data;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>The edition of a volume that stands in a folder, known by its figures.json.</summary>
/// <param name="Json">The text of figures.json; null if there is no edition.</param>
/// <param name="Figures">What it says; null if there is no edition.</param>
/// <param name="Unread">Why a file of this name is no edition of this volume; null if it is one, or there is none.</param>
internal sealed record FormerEdition(string? Json, PublishedFigures? Figures, string? Unread)
{
    private const long MaxBytes = 1024L * 1024 * 1024;

    // A number beyond this was not counted up by this program.
    private const int MaxNumber = 999_999;

    /// <summary>The last entry in its log of revisions.</summary>
    public RevisionEntry? Last => Figures?.Revisions[^1];

    /// <summary>Reads what stands in this folder.</summary>
    public static async Task<FormerEdition> ReadAsync(
        IFileStore store, string folder, int year, string adcode, CancellationToken cancellationToken)
    {
        var content = await store.ReadAsync($"{folder}/{YearbookFiles.Figures}", MaxBytes, cancellationToken);
        return content.Outcome switch
        {
            ReadOutcome.Read => Parse(Encoding.UTF8.GetString(content.Bytes.Span), year, adcode),
            ReadOutcome.NotFound => new FormerEdition(null, null, null),
            _ => Refuse("it cannot be read"),
        };
    }

    private static FormerEdition Parse(string json, int year, string adcode)
    {
        try
        {
            var figures = FiguresJson.Read(json);
            if (figures.Year != year || figures.Adcode != adcode)
                return Refuse($"it is not of {adcode} and {year}");
            return figures.Revisions is [.., { Number: >= 1 and <= MaxNumber }]
                ? new FormerEdition(json, figures, null)
                : Refuse("it has no number of an edition");
        }
        catch (JsonException)
        {
            return Refuse("it is damaged");
        }
    }

    private static FormerEdition Refuse(string reason) => new(null, null, reason);
}
