using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Yearbooks.Prose;

/// <summary>The cases of one kind of dispute by their results.</summary>
/// <param name="title">“行政复议”.</param>
/// <param name="group">The group of table 四, or the sum of both kinds of litigation.</param>
/// <param name="rate">The indicator of its corrected cases.</param>
internal sealed class DisputesSentence(string title, string group, string rate) : ISentence
{
    public string? Write(Subject subject)
    {
        var total = Phrase.Count(subject, $"因政府信息公开工作引起的{title}", FieldPath.DisputeTotal(group));
        if (subject.Figures.Sum(FigureCatalogue.Get(FieldPath.DisputeTotal(group))) is { Value: 0, IsMarked: false, IsPartial: false })
            return $"{Phrases.Join(total)}。";
        var results = FormCatalogue.Statutory.Current.Disputes.Columns.Where(column => column.Key != ColumnKeys.Total)
            .Select(column => Phrase.Count(subject, column.Label, FieldPath.Dispute(group, column.Key)));
        return Phrases.Join([total, .. results, Phrase.Rate(subject, rate)]) is { } text ? $"{text}。" : null;
    }
}
