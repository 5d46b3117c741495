namespace Compiler.Reading;

/// <summary>Leaves the work on a file that has cost as much as it may; it never reaches who asked for the file to be read.</summary>
internal sealed class BudgetSpentException : Exception;
