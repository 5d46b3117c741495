using System.Text;
using Compiler.Disclosure.Naming;

namespace Compiler.Cli.Terminal;

/// <summary>Writes nothing to a terminal but text.</summary>
/// <param name="inner">The terminal, file or pipe.</param>
internal sealed class PlainWriter(TextWriter inner) : TextWriter(inner.FormatProvider)
{
    /// <summary>The terminal itself, for programs that draw on it.</summary>
    public TextWriter Inner => inner;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(PlainText.From(value.ToString()));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value) => inner.Write(value is null ? null : PlainText.From(value));

    public override void WriteLine(string? value)
    {
        Write(value);
        inner.WriteLine();
    }

    public override void WriteLine() => inner.WriteLine();

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default) =>
        inner.WriteAsync(PlainText.From(buffer.ToString()).AsMemory(), cancellationToken);

    public override void Flush() => inner.Flush();
}
