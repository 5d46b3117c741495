using Compiler.Backend.Register;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Register;

namespace Compiler.Cli.Bodies;

/// <summary>Reads the file of a register given to a command.</summary>
internal static class RegisterOption
{
    /// <summary>The register of the file given with <c>--register</c>; empty if none is given.</summary>
    public static async Task<BodyRegister> ReadAsync(CommandContext context, string? path, CancellationToken cancellationToken)
    {
        if (path is null)
            return BodyRegister.None;
        var (bodies, errors) = RegisterFile.Read(await ReadBytesAsync(context, path, cancellationToken));
        return errors.IsEmpty ? new BodyRegister(bodies) : throw Refused(path, errors);
    }

    /// <summary>The bytes of the file.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadBytesAsync(CommandContext context, string path, CancellationToken cancellationToken)
    {
        var content = await context.OpenFolder("").ReadAsync(path, RegisterFile.MaxBytes, cancellationToken);
        return content.Outcome == ReadOutcome.Read
            ? content.Bytes
            : throw new UsageException($"The register {path} cannot be read: {content.Outcome}.");
    }

    /// <summary>What is wrong with the file, line by line.</summary>
    public static UsageException Refused(string path, IEnumerable<string> errors) =>
        new(string.Join(Environment.NewLine, errors.Select(error => $"{path} {error}")));
}
