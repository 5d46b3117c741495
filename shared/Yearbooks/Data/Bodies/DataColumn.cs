namespace Compiler.Yearbooks.Data.Bodies;

/// <summary>A column of a CSV file, as the Table Schema of Frictionless describes it.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Type"><c>string</c>, <c>number</c>, <c>year</c>, <c>date</c> or <c>boolean</c> (是, 否).</param>
/// <param name="Description">What it holds, in Chinese.</param>
/// <param name="Figure">The path of the figure in figures.json; null for others.</param>
public sealed record DataColumn(string Name, string Type, string Description, string? Figure = null)
{
    /// <summary>What a boolean column says for true.</summary>
    public const string True = "是";

    /// <summary>What a boolean column says for false.</summary>
    public const string False = "否";
}
