using System.Globalization;
using System.Net;
using System.Text;
using Compiler.Yearbooks.Data;

namespace Compiler.Yearbooks.Rendering.Web;

/// <summary>Writes HTML. Every text and attribute is escaped, and every opened element must be closed.</summary>
/// <param name="start">What it begins with: nothing for a part of a page.</param>
internal sealed class HtmlWriter(string start = "<!doctype html>\n")
{
    private readonly StringBuilder html = new(start);
    private readonly Stack<string> open = [];

    /// <summary>Opens an element; attributes with a null value are skipped.</summary>
    public HtmlWriter Open(string element, params (string Name, string? Value)[] attributes)
    {
        Tag(element, attributes);
        open.Push(element);
        return this;
    }

    /// <summary>Closes the element opened last.</summary>
    public HtmlWriter Close()
    {
        html.Append(CultureInfo.InvariantCulture, $"</{open.Pop()}>");
        return this;
    }

    /// <summary>Writes a void element.</summary>
    public HtmlWriter Void(string element, params (string Name, string? Value)[] attributes)
    {
        Tag(element, attributes);
        return this;
    }

    public HtmlWriter Text(string text)
    {
        html.Append(WebUtility.HtmlEncode(text));
        return this;
    }

    /// <summary>Writes an element that contains only text.</summary>
    public HtmlWriter Element(string element, string text, params (string Name, string? Value)[] attributes) =>
        Open(element, attributes).Text(text).Close();

    /// <summary>Writes trusted markup: a style sheet, a script, a drawing.</summary>
    public HtmlWriter Markup(string markup)
    {
        html.Append(markup);
        return this;
    }

    public HtmlWriter Line()
    {
        html.Append('\n');
        return this;
    }

    /// <summary>Returns the page as UTF-8.</summary>
    public byte[] Finish()
    {
        if (open.Count > 0)
            throw new InvalidOperationException($"<{open.Peek()}> was not closed.");
        var page = new GrowingFile();
        using (var text = new StreamWriter(page, leaveOpen: true))
            text.Write(html);
        return page.Finish();
    }

    private void Tag(string element, (string Name, string? Value)[] attributes)
    {
        html.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
                html.Append(CultureInfo.InvariantCulture, $" {name}=\"{WebUtility.HtmlEncode(value)}\"");
        }

        html.Append('>');
    }
}
