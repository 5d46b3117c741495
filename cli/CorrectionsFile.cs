using Compiler.Backend.Correcting;
using Compiler.Backend.Storage;

namespace Compiler.Cli;

/// <summary>Reads the file given with <c>--corrections</c>.</summary>
internal static class CorrectionsFile
{
    public static async Task<Corrections> ReadAsync(CommandContext context, string? path, CancellationToken cancellationToken)
    {
        if (path is null)
            return Corrections.None;
        var content = await context.OpenFolder("").ReadAsync(path, context.Intake.MaxFileBytes, cancellationToken);
        if (content.Outcome != ReadOutcome.Read)
            throw new UsageException($"The corrections file {path} cannot be read: {content.Outcome}.");
        var (corrections, errors) = CorrectionsReader.Read(content.Bytes.Span);
        return errors.IsEmpty
            ? corrections
            : throw new UsageException(string.Join(Environment.NewLine, errors.Select(error => $"{path} {error}")));
    }
}
