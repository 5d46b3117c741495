namespace Compiler.Cli;

/// <summary>The command cannot be run as given; the message tells the user why.</summary>
internal sealed class UsageException(string message) : Exception(message);
