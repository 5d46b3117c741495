namespace Compiler.Cli;

/// <summary>What the process returns; README lists them.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int DoneWithErrors = 1;
    public const int WrongUsage = 2;
    public const int NothingReadable = 3;

    /// <summary>The work was broken off: the disk is full, a renderer failed, the backend is out of reach.</summary>
    public const int Failed = 4;

    /// <summary>As shells name a process that was interrupted.</summary>
    public const int Cancelled = 130;
}
