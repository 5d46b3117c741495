using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Compiler.Functions.Pages.Lists;

/// <summary>Reads the parameters that the lists have in common.</summary>
internal static class ListParameters
{
    private const int MaxText = 100;
    private const int MaxNumber = 100_000;

    /// <summary>The page, from 1; the first for anything that is no number.</summary>
    public static int Page(this HttpRequest request) => Number(request.Query["page"]) ?? 1;

    /// <summary>The words to search for, as far as they are looked at.</summary>
    public static string Text(this HttpRequest request) =>
        request.Query["q"].ToString() is var text && text.Length > MaxText ? text[..MaxText] : text;

    /// <summary>A number from 1; null for anything else.</summary>
    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is >= 1 and <= MaxNumber ? number : null;
}
