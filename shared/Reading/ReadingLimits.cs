namespace Compiler.Reading;

/// <summary>What a file may cost to read, whatever it claims to be: nobody knows who made it.</summary>
public sealed record ReadingLimits
{
    /// <summary>The most that the parts of a file may have when unpacked, in bytes; 64 MB unless set.</summary>
    public long MaxExpandedBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The most lines that are read; the rest is left out with a finding. 50,000 unless set.</summary>
    public int MaxLines { get; init; } = 50_000;

    /// <summary>The most cells a table row may have; the rest is left out with a finding. 256 unless set.</summary>
    public int MaxCellsInRow { get; init; } = 256;

    /// <summary>The deepest nesting of elements that is read; a deeper file is refused. 256 unless set.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>The most elements that a web page may have; a larger one is refused. 500,000 unless set.</summary>
    public int MaxElements { get; init; } = 500_000;

    /// <summary>How long one file may take; ten seconds unless set.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(10);
}
