using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Intake.Uploads;

/// <summary>Parses a file into a receipt; never throws because of its content.</summary>
/// <param name="file">The file's name, size, hash and date.</param>
/// <param name="content">Its bytes.</param>
/// <param name="hints">What is known from outside the text.</param>
public delegate Receipt ParseReport(SourceFile file, ReadOnlyMemory<byte> content, ReportHints hints);
