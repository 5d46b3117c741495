using System.Collections.Immutable;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Yearbooks.Rendering.Web;

/// <summary>
/// Writes a yearbook as one self-contained web page: no server, no other files. Its script sorts tables and finds bodies and places;
/// without it, everything is there to read. Thread-safe.
/// </summary>
/// <param name="options">The font folder; charts are drawn with the widths of these fonts.</param>
public sealed class WebEdition(RendererOptions options)
{
    private static readonly string Style = WebResources.Read("page.css") + WebResources.Read("book.css");
    private static readonly string Script = WebResources.Read("sort.js") + WebResources.Read("find.js");

    private readonly Lazy<Typesetter> typesetter = new(() => new Typesetter(options.FontFolder));

    /// <summary>
    /// Returns the page as UTF-8. Throws <see cref="RenderingException"/> if the book's font lacks a character, as in
    /// print.
    /// </summary>
    /// <param name="document">The book.</param>
    /// <param name="files">The files beside the page that it links to, of <see cref="YearbookFiles"/>.</param>
    public byte[] Render(YearbookDocument document, params IEnumerable<string> files)
    {
        var typeset = typesetter.Value.Set(document);
        var html = new HtmlWriter();
        html.Open("html", ("lang", document.Info.Language)).Line();
        Head(html, document);
        html.Open("body").Element("a", "跳到正文", ("class", "skip"), ("href", "#book")).Line();
        Bar(html, document);
        Cover(html, document.Cover);
        Files(html, [.. files.Where(file => file != YearbookFiles.WebPage)]);
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

    private static void Files(HtmlWriter html, ImmutableArray<string> files)
    {
        if (files.IsEmpty)
            return;
        html.Open("nav", ("class", "files"), ("aria-labelledby", "files")).Element("h2", "随书文件", ("id", "files")).Open("ul");
        foreach (var file in files)
            html.Open("li").Element("a", YearbookFiles.TitleOf(file), ("href", file)).Close();
        html.Close().Element("p", "各文件与本网页放在同一文件夹中、文件名未改动的，可以直接打开。", ("class", "note")).Close().Line();
    }

    // The script shows the search; without it there is nothing that could search.
    private static void Bar(HtmlWriter html, YearbookDocument document)
    {
        html.Open("div", ("class", "bar"));
        if (document.Cover.Mark.Length > 0)
            html.Element("p", document.Cover.Mark, ("class", "mark")).Line();
        html.Open("div", ("class", "search"), ("role", "search"), ("hidden", ""));
        html.Element("label", "查找机关、地区", ("for", "find"));
        html.Void("input", ("id", "find"), ("type", "search"), ("autocomplete", "off"), ("placeholder", "查找机关、地区"));
        html.Open("div", ("class", "hits"), ("hidden", "")).Element("p", "", ("role", "status")).Open("ol").Close().Close().Close().Line();
        Contents(html, document);
        html.Close().Line();
    }

    private static void Contents(HtmlWriter html, YearbookDocument document)
    {
        html.Open("nav", ("class", "contents"), ("aria-label", "目录")).Open("details").Element("summary", "目录").Open("ol");
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

        html.Close().Close().Close().Line();
    }
}
