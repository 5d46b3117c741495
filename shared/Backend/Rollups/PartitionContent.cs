using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;
using Compiler.Disclosure.Rollups;

namespace Compiler.Backend.Rollups;

/// <summary>What was found in a partition besides the reports that count.</summary>
internal sealed class PartitionContent
{
    /// <summary>The files in no total, damaged rows among them.</summary>
    public List<Exclusion> Excluded { get; } = [];

    /// <summary>Damaged rows.</summary>
    public List<UnreadableRow> Unreadable { get; } = [];

    /// <summary>The uploads whose reports count.</summary>
    public NameSet Uploads { get; } = new();

    /// <summary>Uploads that another one superseded which is gone: they count again, or are superseded by a third one.</summary>
    public List<string> Recalled { get; } = [];

    /// <summary>Hashes of the files that a newer version of the program reads for another place or year.</summary>
    public HashSet<string> Departed { get; } = new(StringComparer.Ordinal);

    /// <summary>What lists say of the uploads in no total, and of damaged rows.</summary>
    public List<ListedReport> Listed { get; } = [];

    /// <summary>A hash of the files in no total and the reasons, whatever their order.</summary>
    public string LeftOut => Excluded.Count == 0
        ? ""
        : ShortHash.Of(Excluded.Select(file =>
            $"{file.File.Path} {file.File.Sha256} {file.IsReread} {string.Join('|', file.Reasons)}"));
}
