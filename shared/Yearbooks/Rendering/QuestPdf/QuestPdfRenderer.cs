using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Typography;
using QuestPDF.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Compiler.Yearbooks.Rendering.QuestPdf;

/// <summary>Renders yearbooks with QuestPDF, in process. The options must state the type of the QuestPDF licence.</summary>
public sealed class QuestPdfRenderer : IYearbookRenderer
{
    private static readonly Lock FontGate = new();
    private static bool fontsAreRegistered;

    private readonly LicenseType licence;
    private readonly Lazy<Typesetter> typesetter;

    /// <summary>Creates the renderer. Throws <see cref="RenderingException"/> if the licence type is missing or unknown.</summary>
    public QuestPdfRenderer(RendererOptions options)
    {
        if (!Enum.TryParse(options.QuestPdfLicence, ignoreCase: true, out licence) || !Enum.IsDefined(licence))
        {
            throw new RenderingException(
                $"QuestPDF's licence type must be set to one of {string.Join(", ", Enum.GetNames<LicenseType>())}; it is “{options.QuestPdfLicence}”.");
        }

        typesetter = new Lazy<Typesetter>(() => new Typesetter(options.FontFolder));
    }

    /// <inheritdoc />
    public string Name => "questpdf";

    /// <inheritdoc />
    public Task<byte[]> RenderAsync(YearbookDocument document, CancellationToken cancellationToken) =>
        Task.Run(() => Render(document), cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private byte[] Render(YearbookDocument document)
    {
        var typeset = typesetter.Value.Set(document);
        try
        {
            Prepare();
            var pdf = Compose(typeset).GeneratePdf();
            PdfIdentity.MakeDeterministic(pdf);
            return pdf;
        }
        catch (Exception cause)
        {
            throw new RenderingException($"QuestPDF could not draw “{document.Info.Title}”: {cause.Message}", cause);
        }
    }

    // QuestPDF's settings and fonts are global to the process.
    private void Prepare()
    {
        lock (FontGate)
        {
            global::QuestPDF.Settings.License = licence;
            if (fontsAreRegistered)
                return;
            global::QuestPDF.Settings.UseEnvironmentFonts = false;

            // The typesetter has already checked the text. QuestPDF's own check would also reject spaces that text shapers synthesise.
            global::QuestPDF.Settings.CheckIfAllTextGlyphsAreAvailable = false;
            foreach (var path in new[] { typesetter.Value.RegularPath, typesetter.Value.BoldPath })
            {
                using var font = File.OpenRead(path);
                FontManager.RegisterFontWithCustomName(BookStyle.Family, font);
            }

            fontsAreRegistered = true;
        }
    }

    private static Document Compose(TypesetDocument typeset)
    {
        var info = typeset.Document.Info;
        var date = new DateTimeOffset(info.Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return Document
            .Create(book =>
            {
                new CoverPart(typeset).Compose(book);
                new ContentsPart(typeset).Compose(book);
                foreach (var run in typeset.Runs)
                    new RunPart(typeset, run).Compose(book);
            })
            .WithMetadata(
                new DocumentMetadata
                {
                    Title = info.Title,
                    Author = info.Author,
                    Subject = info.Subject,
                    Keywords = string.Join(", ", info.Keywords),
                    Language = info.Language,
                    CreationDate = date,
                    ModifiedDate = date,
                })
            .WithSettings(
                new DocumentSettings { PDFA_Conformance = PDFA_Conformance.PDFA_2A, PDFUA_Conformance = PDFUA_Conformance.PDFUA_1 });
    }
}
