namespace Compiler.Cli;

/// <summary>The exit codes, listed in the README.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int DoneWithErrors = 1;
    public const int WrongUsage = 2;
    public const int NothingReadable = 3;

    /// <summary>The work was aborted: the disk is full, memory is used up, a renderer failed, or the backend is out of reach.</summary>
    public const int Failed = 4;

    /// <summary>The shells' exit code for an interrupted process.</summary>
    public const int Cancelled = 130;
}
