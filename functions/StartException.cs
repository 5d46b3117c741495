namespace Compiler.Functions;

/// <summary>The functions cannot start; the message says in one line what is missing, in which setting, and what to do.</summary>
internal sealed class StartException(string message) : Exception(message);
