using System.Globalization;
using System.Text.RegularExpressions;
using Compiler.Desk.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Compiler.Desk;

/// <summary>Renders pages of the desk to HTML; thread-safe.</summary>
/// <param name="scopes">Make the services of the components, anew for each page.</param>
/// <param name="loggers">Where rendering logs.</param>
public sealed partial class PageRenderer(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    /// <summary>Renders a page with the frame around it.</summary>
    /// <typeparam name="TPage">The page.</typeparam>
    /// <typeparam name="TModel">What it shows.</typeparam>
    /// <returns>The whole document.</returns>
    public async Task<string> RenderAsync<TPage, TModel>(PageFrame frame, TModel model)
        where TPage : PageComponent<TModel>
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(Shell.Frame)] = frame,
                [nameof(Shell.Page)] = typeof(TPage),
                [nameof(Shell.Model)] = model,
            });
            var root = await renderer.RenderComponentAsync<Shell>(parameters);
            return Unescape($"<!DOCTYPE html>\n{root.ToHtmlString()}");
        });
    }

    // The renderer escapes every character but Latin ones, which makes a Chinese page almost three times as large.
    private static string Unescape(string html) => Escaped().Replace(
        html, match => char.ConvertFromUtf32(int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));

    // Punctuation, Chinese characters and full-width forms: none of them means anything to HTML.
    [GeneratedRegex("&#x((?:20[1-6]|2[1-9A-F][0-9A-F]|[3-9][0-9A-F]{2}|F[9F][0-9A-F])[0-9A-F]|2[0-9A-F]{4});")]
    private static partial Regex Escaped();
}
