using Compiler.Disclosure.Forms;

namespace Compiler.Yearbooks.Prose;

/// <summary>The outcomes as shares of 办结.</summary>
internal sealed class OutcomesSentence : ISentence
{
    public string? Write(Subject subject) => Phrases.Join(
        Phrase.Share(subject, "予以公开", FieldPath.RequestTotal(RowKeys.Granted), "B1"),
        Phrase.Share(subject, "部分公开", FieldPath.RequestTotal(RowKeys.PartiallyGranted), "B1-1"),
        Phrase.Share(subject, "不予公开", FieldPath.RequestTotal(RowKeys.Denied), "B4"),
        Phrase.Share(subject, "无法提供", FieldPath.RequestTotal(RowKeys.Unable), "B5"),
        Phrase.Share(subject, "不予处理", FieldPath.RequestTotal(RowKeys.Unprocessed), "B6"),
        Phrase.Share(subject, "其他处理", FieldPath.RequestTotal(RowKeys.Other), "B7"),
        Phrase.Rate(subject, "B2")) is { } text ? $"办理结果按占办结的比例计，{text}。" : null;
}
