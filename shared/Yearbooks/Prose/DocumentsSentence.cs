using Compiler.Disclosure.Forms;

namespace Compiler.Yearbooks.Prose;

/// <summary>Table 二: regulations and normative documents.</summary>
internal sealed class DocumentsSentence : ISentence
{
    public string? Write(Subject subject)
    {
        string[] parts =
        [
            .. new[] { Say(subject, "规章", RowKeys.Regulations), Say(subject, "行政规范性文件", RowKeys.NormativeDocuments) }.OfType<string>(),
        ];
        return parts.Length == 0 ? null : $"{string.Join("；", parts)}。";
    }

    private static string? Say(Subject subject, string label, string row) => Phrases.Join(
        Phrase.Count(subject, "本年制发", FieldPath.Disclosure(row, ColumnKeys.Issued)),
        Phrase.Count(subject, "废止", FieldPath.Disclosure(row, ColumnKeys.Repealed)),
        Phrase.Count(subject, "现行有效", FieldPath.Disclosure(row, ColumnKeys.InForce))) is { } text ? label + text : null;
}
