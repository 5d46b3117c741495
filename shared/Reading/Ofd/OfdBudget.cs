using System.Xml.Linq;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Lines;

namespace Compiler.Reading.Ofd;

/// <summary>
/// Counts what is drawn on all pages together: characters, points of lines, and elements each time that they are drawn, because a
/// template or a drawing of a few bytes can be drawn any number of times.
/// </summary>
/// <param name="marksLeft">How much may be drawn.</param>
/// <param name="to">Counts the work against the limits.</param>
internal sealed class OfdBudget(int marksLeft, SourceBuilder to)
{
    /// <summary>Counts a character or a point. Throws <see cref="BudgetExceededException"/> beyond the limit.</summary>
    public void Count()
    {
        to.Spend();
        if (--marksLeft < 0)
            throw new BudgetExceededException();
    }

    /// <summary>Counts an element, and the length of its attributes as work.</summary>
    public void Count(XElement element)
    {
        Count();
        to.Spend(element.Attributes().Sum(attribute => (long)attribute.Value.Length));
    }

    /// <summary>Counts the children of an element.</summary>
    public void CountChildren(XElement element)
    {
        foreach (var child in element.Elements())
            Count(child);
    }

    /// <summary>Counts the characters of a text as work.</summary>
    public void Spend(string text) => to.Spend(text.Length);

    /// <summary>Throws <see cref="FormatException"/> if so many templates, blocks and drawings are in each other.</summary>
    public void CheckDepth(int depth)
    {
        if (depth > to.Limits.MaxDepth)
            throw new FormatException("A template or a drawing contains itself.");
    }
}
