using Compiler.Yearbooks;
using Compiler.Yearbooks.Rendering;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Compiler.Functions;

/// <summary>Creates the renderer that the settings name.</summary>
internal static class RendererSetting
{
    private const string QuestPdf = "questpdf";

    /// <summary>The renderer; throws <see cref="StartException"/> if this build lacks it or it has no licence type.</summary>
    public static IYearbookRenderer Create(IConfiguration configuration, IHostEnvironment environment)
    {
        var name = configuration[Settings.Renderer] is { Length: > 0 } set ? set.ToLowerInvariant() : RendererCatalogue.Names[0];
        var licence =
            configuration[Settings.QuestPdfLicense] is { Length: > 0 } held ? held
            : environment.IsDevelopment() ? "Evaluation"
            : null;
        try
        {
            return RendererCatalogue.TryCreate(name, new RendererOptions { QuestPdfLicence = licence }, out var renderer)
                ? renderer
                : throw new StartException(
                    $"{Settings.Renderer} is “{name}”, which this build does not have. {FindProblem(name)}Set {Settings.Renderer} to {Choice} or remove it.");
        }
        catch (RenderingException cause)
        {
            throw new StartException(
                $"{cause.Message} Set {Settings.QuestPdfLicense} to the licence type that you hold, or {Settings.Renderer} to typst, which needs none.");
        }
    }

    /// <summary>Throws <see cref="StartException"/> if the renderer cannot draw on this machine.</summary>
    public static async Task CheckAsync(IYearbookRenderer renderer)
    {
        try
        {
            await renderer.CheckAsync(default);
        }
        catch (RenderingException cause)
        {
            var other = RendererCatalogue.Names.Contains(QuestPdf) ? $", or set {Settings.Renderer} to {QuestPdf}" : "";
            throw new StartException(
                $"{cause.Message.TrimEnd('.')}. Publish the functions with Typst and Node.js (without -p:WithTypst=false){other}.");
        }
    }

    private static string Choice => string.Join(" or ", RendererCatalogue.Names);

    private static string FindProblem(string name) => name == QuestPdf ? "The package feed had no QuestPDF when it was built. " : "";
}
