namespace Compiler.Accuracy.Scans.Paper;

/// <summary>What an office prints a report from.</summary>
public enum PaperProgram
{
    /// <summary>Thin rules, narrow cells, columns of fixed width.</summary>
    Word,

    /// <summary>Rules of three quarters of a point, high rows.</summary>
    Wps,

    /// <summary>A page of a site: borders of a pixel, black or grey, wide cells, shaded headers.</summary>
    Web,
}
