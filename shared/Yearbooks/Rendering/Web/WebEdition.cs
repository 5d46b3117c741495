using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Yearbooks.Rendering.Web;

/// <summary>
/// Writes a yearbook as one self-contained web page: no server, no other files. Its only script makes tables sortable.
/// Thread-safe.
/// </summary>
/// <param name="options">The font folder; charts are drawn with the widths of these fonts.</param>
public sealed class WebEdition(RendererOptions options)
{
    private static readonly string Style = WebResources.Read("page.css");
    private static readonly string Script = WebResources.Read("page.js");

    private readonly Lazy<Typesetter> typesetter = new(() => new Typesetter(options.FontFolder));

    /// <summary>
    /// Returns the page as UTF-8. Throws <see cref="RenderingException"/> if the book's font lacks a character, as in
    /// print.
    /// </summary>
    public byte[] Render(YearbookDocument document)
    {
        var typeset = typesetter.Value.Set(document);
        var html = new HtmlWriter();
        html.Open("html", ("lang", document.Info.Language)).Line();
        Head(html, document);
        html.Open("body").Element("a", "跳到正文", ("class", "skip"), ("href", "#book")).Line();
        if (document.Cover.Mark.Length > 0)
            html.Element("p", document.Cover.Mark, ("class", "mark")).Line();
        Cover(html, document.Cover);
        Contents(html, document);
        html.Open("main", ("id", "book")).Line();
        foreach (var (chapter, plans) in document.Chapters.Zip(typeset.Plans))
        {
            html.Open("section", ("id", chapter.Anchor), ("aria-labelledby", $"{chapter.Anchor}-title"));
            html.Element("h2", Title(chapter), ("id", $"{chapter.Anchor}-title")).Line();
            foreach (var (block, plan) in chapter.Blocks.Zip(plans))
                new BlockHtml(html, typeset.Anchors).Write(block, plan);
            html.Close().Line();
        }

        html.Close().Line().Open("script").Markup(Script).Close().Close().Line().Close().Line();
        return html.Finish();
    }

    private static string Title(Chapter chapter) => $"{chapter.Number}\u2002{chapter.Title}";

    private static void Head(HtmlWriter html, YearbookDocument document)
    {
        html.Open("head").Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "author"), ("content", document.Info.Author));
        html.Void("meta", ("name", "description"), ("content", document.Info.Subject));
        html.Void("meta", ("name", "keywords"), ("content", string.Join(", ", document.Info.Keywords)));
        html.Element("title", document.Info.Title).Open("style").Markup(Style).Close().Close().Line();
    }

    private static void Cover(HtmlWriter html, Cover cover)
    {
        html.Open("header", ("class", "cover")).Element("p", cover.Series, ("class", "series"));
        html.Open("h1")
            .Element("span", cover.Place, ("class", "place"))
            .Text(" ")
            .Element("span", cover.Title)
            .Text(" ")
            .Element("span", cover.Year, ("class", "year"))
            .Close();
        html.Open("dl");
        foreach (var line in cover.Imprint)
            html.Open("div").Element("dt", line.Label).Element("dd", line.Text).Close();
        html.Close().Close().Line();
    }

    private static void Contents(HtmlWriter html, YearbookDocument document)
    {
        html.Open("nav", ("class", "contents"), ("aria-labelledby", "contents")).Element("h2", "目录", ("id", "contents")).Open("ol");
        foreach (var chapter in document.Chapters)
        {
            html.Open("li").Element("a", Title(chapter), ("href", $"#{chapter.Anchor}"));
            var headings = chapter.Blocks.OfType<Heading>().ToList();
            if (headings.Count > 0)
            {
                html.Open("ol");
                foreach (var heading in headings)
                    html.Open("li").Element("a", heading.Text, ("href", $"#{heading.Anchor}")).Close();
                html.Close();
            }

            html.Close().Line();
        }

        html.Close().Close().Line();
    }
}
