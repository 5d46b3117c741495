using System.Collections.Frozen;
using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Correcting;

/// <summary>What an operator has settled by hand about certain files; it outranks the folders and the text.</summary>
public sealed class Corrections
{
    private readonly FrozenDictionary<string, Correction> byFile;

    /// <summary>These lines of a corrections file; no two about the same file.</summary>
    public Corrections(IEnumerable<Correction> lines)
    {
        byFile = lines.ToFrozenDictionary(line => line.File, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Nothing is settled by hand.</summary>
    public static Corrections None { get; } = new([]);

    /// <summary>The hints for a file: what its line says, by hash or else by name, and these hints for the rest.</summary>
    public ReportHints Complete(SourceFile file, ReportHints hints) =>
        Find(file)?.Hints is { } settled
            ? new ReportHints(
                settled.Adcode ?? hints.Adcode,
                settled.Year ?? hints.Year,
                settled.Agency ?? hints.Agency,
                settled.IsCompilation ?? hints.IsCompilation)
            : hints;

    /// <summary>The lines about none of these files, in the order of the lines.</summary>
    public ImmutableArray<Correction> Unused(IEnumerable<SourceFile> files)
    {
        var used = files.Select(Find).OfType<Correction>().ToHashSet();
        return [.. byFile.Values.Where(line => !used.Contains(line)).OrderBy(line => line.Line)];
    }

    private Correction? Find(SourceFile file) => byFile.GetValueOrDefault(file.Sha256) ?? byFile.GetValueOrDefault(file.Name);
}

/// <summary>One line of a corrections file.</summary>
/// <param name="Line">Its number.</param>
/// <param name="File">Name of the file without folder, or the hash of its bytes.</param>
/// <param name="Hints">What is settled.</param>
public sealed record Correction(long Line, string File, ReportHints Hints);
