using System.Collections.Frozen;
using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Correcting;

/// <summary>Corrections that an operator made by hand for certain files; they take precedence over folders and text.</summary>
public sealed class Corrections
{
    private readonly FrozenDictionary<string, Correction> byFile;

    /// <summary>Creates corrections from these lines; no two lines may be about the same file.</summary>
    public Corrections(IEnumerable<Correction> lines)
    {
        byFile = lines.ToFrozenDictionary(line => line.File, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>No corrections.</summary>
    public static Corrections None { get; } = new([]);

    /// <summary>The hints for a file: from the line with its hash or else its name; these hints fill the gaps.</summary>
    public ReportHints Complete(SourceFile file, ReportHints hints) =>
        Find(file)?.Hints is { } correction
            ? new ReportHints(
                correction.Adcode ?? hints.Adcode,
                correction.Year ?? hints.Year,
                correction.Agency ?? hints.Agency,
                correction.IsCompilation ?? hints.IsCompilation)
            {
                Register = hints.Register,
            }
            : hints;

    /// <summary>The lines that match none of these files, in file order.</summary>
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
/// <param name="Hints">The corrected values.</param>
public sealed record Correction(long Line, string File, ReportHints Hints);
