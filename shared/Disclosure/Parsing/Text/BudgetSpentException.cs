namespace Compiler.Disclosure.Parsing.Text;

/// <summary>Leaves the work on a file that has cost as much as it may; it never reaches who asked for the file to be read.</summary>
public sealed class BudgetSpentException : Exception;
