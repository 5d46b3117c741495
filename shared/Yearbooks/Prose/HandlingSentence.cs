using Compiler.Disclosure.Forms;

namespace Compiler.Yearbooks.Prose;

/// <summary>Requests received, carried over, handled and carried forward.</summary>
internal sealed class HandlingSentence : ISentence
{
    public string? Write(Subject subject) => Phrases.Join(
        Phrase.Count(subject, "新收政府信息公开申请", FieldPath.RequestTotal(RowKeys.NewReceived)),
        Phrase.Count(subject, "上年结转", FieldPath.RequestTotal(RowKeys.CarriedOver)),
        Phrase.Count(subject, "办结", FieldPath.RequestTotal(RowKeys.TotalProcessed)),
        Phrase.Rate(subject, "A2"),
        Phrase.Count(subject, "结转下年度继续办理", FieldPath.RequestTotal(RowKeys.CarriedForward)))
        is { } text ? $"{subject.Actor}{text}。" : null;
}
