using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Formats;

namespace Compiler.Reading.Processes;

/// <summary>A file to read, and how many of its pages are read as pictures.</summary>
internal sealed record ReaderRequest(int Id, FileFormat Format, ReadOnlyMemory<byte> Content, ReadingLimits Limits, int Pictures = 0);
