namespace Compiler.LocalHost;

/// <summary>The host cannot start; the message says in one line what is missing.</summary>
internal sealed class StartException(string message) : Exception(message);
