using System.Collections.Immutable;
using System.Text;
using Compiler.Disclosure.Notices;

namespace Compiler.Yearbooks.Rendering.Web;

/// <summary>The tables of a receipt as a part of another page.</summary>
public static class ReceiptFigures
{
    /// <summary>Writes the tables with their legend, and the sums that fail.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="anchors">
    /// The anchor of the place where each cell was read, in the order of the form, which marked cells lead to; null for a cell whose place
    /// is not shown: it leads to the reason for its mark.
    /// </param>
    /// <returns>HTML in which every text is escaped; empty if there is no report.</returns>
    public static string Render(Notice notice, ImmutableArray<string?> anchors)
    {
        if (notice.Report is not { } report)
            return "";
        var html = new HtmlWriter("");
        new ReceiptTables(html, report, notice.Marks, anchors).Write(notice.FailedSums);
        return Encoding.UTF8.GetString(html.Finish());
    }
}
