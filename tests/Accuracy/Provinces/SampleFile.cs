using Compiler.Disclosure.Reports;

namespace Compiler.Accuracy.Provinces;

/// <summary>A file of the made-up province.</summary>
/// <param name="Source">Its name, hash and date.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SampleFile(SourceFile Source, byte[] Content);
