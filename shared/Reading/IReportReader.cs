using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Reading;

/// <summary>
/// Reads a file in two steps, because pictures take seconds a page: first its text, then, only if pages of it are pictures, those. What
/// was recognised can be kept and parsed again. No method throws because of what is in a file.
/// </summary>
public interface IReportReader
{
    /// <summary>The text of a file; pages that are pictures are left out (<see cref="FileText.IsScan"/>).</summary>
    /// <param name="content">The bytes of the file.</param>
    FileText ReadText(ReadOnlyMemory<byte> content);

    /// <summary>The text of a file with its pictures, one file at a time; without them where the model is not on this machine.</summary>
    /// <param name="content">The bytes of the file.</param>
    FileText ReadScan(ReadOnlyMemory<byte> content);

    /// <summary>The receipt of a file, with its report or with findings that say why there is none.</summary>
    /// <param name="file">The file's name, size, hash and date.</param>
    /// <param name="text">Its text.</param>
    /// <param name="hints">What is known from outside the text.</param>
    Receipt Parse(SourceFile file, FileText text, ReportHints hints);
}
