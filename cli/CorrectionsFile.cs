using System.Text;
using Compiler.Jobs;
using Compiler.Storage;

namespace Compiler.Cli;

/// <summary>Reads the file behind <c>--corrections</c>.</summary>
internal static class CorrectionsFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<Corrections> ReadAsync(Surroundings surroundings, string? path, CancellationToken cancellationToken)
    {
        if (path is null)
            return Corrections.None;
        var content = await surroundings.OpenFolder("").ReadAsync(path, surroundings.Intake.MaxFileBytes, cancellationToken);
        if (content.Outcome != ReadOutcome.Read)
            throw new UsageException($"The corrections file {path} cannot be read: {content.Outcome}.");
        var (corrections, errors) = CorrectionsReader.Read(Decode(content.Bytes.Span, path));
        return errors.IsEmpty
            ? corrections
            : throw new UsageException(string.Join(Environment.NewLine, errors.Select(error => $"{path} {error}")));
    }

    private static string Decode(ReadOnlySpan<byte> bytes, string path)
    {
        try
        {
            return Strict.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException($"The corrections file {path} is not UTF-8; save it as “CSV UTF-8”.");
        }
    }
}
