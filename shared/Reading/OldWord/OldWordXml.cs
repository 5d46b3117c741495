using System.Globalization;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Lines;
using DocumentFormat.OpenXml;

namespace Compiler.Reading.OldWord;

/// <summary>
/// Makes the elements that a .docx has for the same content. Throws <see cref="BudgetExceededException"/> if they are more than a
/// file may have.
/// </summary>
/// <param name="to">Counts the work against the limits.</param>
internal sealed class OldWordXml(SourceBuilder to)
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private int left = to.Limits.MaxElements;

    /// <summary>An element with these children.</summary>
    public OpenXmlElement Element(string name, params OpenXmlElement[] children) =>
        Count(new OpenXmlUnknownElement("w", name, Main), children);

    /// <summary>An element with a value.</summary>
    public OpenXmlElement Value(string name, string value, string attribute = "val")
    {
        var element = Element(name);
        element.SetAttribute(new OpenXmlAttribute("w", attribute, Main, value));
        return element;
    }

    /// <inheritdoc cref="Value(string, string, string)"/>
    public OpenXmlElement Value(string name, int value, string attribute = "val") =>
        Value(name, value.ToString(CultureInfo.InvariantCulture), attribute);

    /// <summary>Text.</summary>
    public OpenXmlElement Text(string text) => Count(new DocumentFormat.OpenXml.Wordprocessing.Text(text), []);

    private OpenXmlElement Count(OpenXmlElement element, OpenXmlElement[] children)
    {
        to.Spend();
        if (--left < 0)
            throw new BudgetExceededException();
        element.Append(children);
        return element;
    }
}
