using System.Runtime.CompilerServices;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading;

namespace Compiler.Testing;

/// <summary>Reads a file in a test's own way.</summary>
public delegate Receipt ReadFile(SourceFile file, ReadOnlyMemory<byte> content, ReportHints hints);

/// <summary>A reader whose parser a test replaces.</summary>
/// <param name="read">Reads a file.</param>
public sealed class ReaderDouble(ReadFile read) : IReportReader
{
    private readonly ReportReader reader = new(PlaceResolver.Current);
    private readonly ConditionalWeakTable<FileText, byte[]> contents = [];

    /// <inheritdoc/>
    public FileText ReadText(ReadOnlyMemory<byte> content)
    {
        var text = reader.ReadText(content);
        contents.Add(text, content.ToArray());
        return text;
    }

    /// <inheritdoc/>
    public FileText ReadScan(ReadOnlyMemory<byte> content) => ReadText(content);

    /// <inheritdoc/>
    public Receipt Parse(SourceFile file, FileText text, ReportHints hints) =>
        read(file, contents.TryGetValue(text, out var content) ? content : [], hints);
}
