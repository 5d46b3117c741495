using Compiler.Disclosure.Forms;

namespace Compiler.Yearbooks.Prose;

/// <summary>The applicants as shares of 新收.</summary>
internal sealed class ApplicantsSentence : ISentence
{
    private const string Others = "其他";

    private static readonly FormColumn[] Applicants =
        [.. FormCatalogue.Statutory.Current.Requests.Columns.Where(column => column.Key != ColumnKeys.Total)];

    public string? Write(Subject subject)
    {
        var phrases = Applicants.Select((column, i) => Phrase.Share(
            subject, column.Label == Others ? $"{Others}组织" : column.Label,
            FieldPath.Request(RowKeys.NewReceived, column.Key), FormattableString.Invariant($"A5-{i + 1}")));
        return Phrases.Join(phrases) is { } text ? $"申请人类型按占新收的比例计，{text}。" : null;
    }
}
