namespace Compiler.Disclosure.Parsing.Text;

/// <summary>Stops the work on a file that has spent its budget. Callers outside the reader never see it.</summary>
public sealed class BudgetExceededException : Exception;
