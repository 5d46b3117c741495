using Compiler.Disclosure.Reports;
using Compiler.Reading;

namespace Compiler.Backend.Intake.Uploads;

/// <summary>Finds the text of a scan, known or read now.</summary>
/// <param name="file">The file.</param>
/// <param name="content">Its bytes.</param>
/// <param name="cancellationToken">Cancels the search.</param>
/// <returns>Null if the scan has to wait.</returns>
internal delegate Task<FileText?> RecogniseScan(SourceFile file, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
