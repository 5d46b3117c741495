using Compiler.Reports;

namespace Compiler.Parsing;

/// <summary>Reads a file into a report with findings; content never makes it throw.</summary>
public sealed class ReportParser
{
    /// <summary>The receipt of a file: its report, or the reasons why it has none.</summary>
    /// <param name="file">The file's name, size, hash and date.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="hints">What is known from outside the text.</param>
    public Receipt Parse(SourceFile file, ReadOnlyMemory<byte> content, ReportHints hints) => throw new NotImplementedException();
}
