namespace Compiler.Functions;

/// <summary>The functions cannot start; the message says in one line what is missing, which setting it is and what to do.</summary>
internal sealed class StartException(string message) : Exception(message);
