using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Yearbooks.Prose;

/// <summary>The reasons of 不予公开 as shares of its sum; nothing where there is none.</summary>
internal sealed class ReasonsSentence : ISentence
{
    private static readonly FormRow[] Reasons =
        [.. FormCatalogue.Statutory.Current.Requests.Rows.Where(row => row.Group == RowKeys.Denied)];

    public string? Write(Subject subject)
    {
        if (subject.Figures.Sum(FigureCatalogue.Get(FieldPath.RequestTotal(RowKeys.Denied))).Value is null or 0)
            return null;
        var reasons = Reasons.Select((row, i) => Phrase.Share(
            subject, row.Label[(row.Label.IndexOf('.', StringComparison.Ordinal) + 1)..],
            FieldPath.RequestTotal(row.Key), FormattableString.Invariant($"B9-{i + 1}")));
        return Phrases.Join(reasons) is { } text ? $"不予公开的理由按占不予公开的比例计，{text}。" : null;
    }
}
