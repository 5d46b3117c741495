namespace Compiler.Cli;

/// <summary>The command cannot be carried out as it was given; the message tells the operator why.</summary>
internal sealed class UsageException(string message) : Exception(message);
