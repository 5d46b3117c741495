using System.Text.RegularExpressions;

namespace Compiler.Reading.Pictures.Characters;

/// <summary>What a cell of figures can hold: 0, 12, -7, +7, 1,234, 3.50, a mark in place of one. A lone point is none of them.</summary>
internal static partial class FigureGrammar
{
    private const int MaxLength = 14;

    public static bool IsFigure(string text) => Figure().IsMatch(text);

    /// <summary>Whether a figure can begin with this.</summary>
    public static bool IsStart(string text) => text.Length <= MaxLength && Start().IsMatch(text);

    [GeneratedRegex(@"^([-+]?(0|[1-9][0-9]*|[1-9][0-9]{0,2}(,[0-9]{3})+)(\.[0-9]+)?|-{1,2}|/)\z")]
    private static partial Regex Figure();

    [GeneratedRegex(@"^(-{0,2}|\+|/|[-+]?(0|[1-9][0-9]*|[1-9][0-9]{0,2}(,[0-9]{3})*(,[0-9]{0,2})?)(\.[0-9]*)?)\z")]
    private static partial Regex Start();
}
