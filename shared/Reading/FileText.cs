using System.Text.Json;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Processes;

namespace Compiler.Reading;

/// <summary>The text of a file, before it is parsed.</summary>
public sealed class FileText
{
    private readonly (long Steps, long Characters, long Cells) spent;

    private FileText(SourceText source, (long Steps, long Characters, long Cells) spent) => (Source, this.spent) = (source, spent);

    /// <summary>The lines.</summary>
    public SourceText Source { get; }

    /// <summary>Whether pages of the file are pictures that this machine could read and has not read.</summary>
    public bool IsScan { get; private init; }

    /// <summary>The text that <see cref="Write"/> has written; null if it is damaged.</summary>
    public static FileText? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ReaderMessages.Plain.ReaderAnswer)
                is { Lines: not null, Places: not null, Findings: not null } answer
                ? new FileText(answer.ToSource(), (answer.Steps, answer.Characters, answer.Cells))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes a text that was recognised as JSON, which only the version that has written it reads.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(
        ReaderAnswer.FromSource(0, Source, BudgetWithin(new ReadingLimits())), ReaderMessages.Plain.ReaderAnswer);

    /// <summary>The text of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="budget">What reading has cost.</param>
    /// <param name="isScan">Whether it has pictures that are still to be read.</param>
    internal static FileText FromSource(SourceText source, ReadingBudget budget, bool isScan) =>
        new(source, (budget.Steps, budget.Characters, budget.Cells)) { IsScan = isScan };

    /// <summary>A budget that has paid for the lines.</summary>
    internal ReadingBudget BudgetWithin(ReadingLimits limits)
    {
        var budget = new ReadingBudget(limits);
        budget.Add(spent.Steps, spent.Characters, spent.Cells);
        return budget;
    }
}
