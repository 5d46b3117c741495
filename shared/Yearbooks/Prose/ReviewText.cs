using System.Collections.Immutable;
using Compiler.Disclosure.Forms;

namespace Compiler.Yearbooks.Prose;

/// <summary>综述 of a place: written from its totals by rule, for the book and for the draft of the level's report.</summary>
internal static class ReviewText
{
    private static readonly ImmutableArray<(string Title, string Anchor, ImmutableArray<ISentence> Sentences)> Parts =
    [
        ("数据范围", "basis", [new BasisSentence()]),
        ("主动公开", "disclosure", [new DocumentsSentence(), new DecisionsSentence()]),
        ("申请的收到和办理", "handling",
            [new HandlingSentence(), new OutcomesSentence(), new ReasonsSentence(), new ApplicantsSentence(), new BusiestSentence()]),
        ("行政复议和行政诉讼", "disputes",
        [
            new DisputesSentence("行政复议", RowKeys.Reconsideration, "C2"), new DisputesSentence("行政诉讼", RowKeys.Litigation, "C4"),
        ]),
        ("与上年比较", "year-before", [new YearBeforeSentence()]),
    ];

    /// <summary>Writes the parts that have something to say.</summary>
    public static ImmutableArray<ReviewPart> Write(Subject subject) =>
    [
        .. Parts
            .Select(part => new ReviewPart(
                part.Title, part.Anchor, [.. part.Sentences.Select(sentence => sentence.Write(subject)).OfType<string>()]))
            .Where(part => !part.Sentences.IsEmpty),
    ];
}

/// <summary>A part of 综述.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Anchor">Its name in links.</param>
/// <param name="Sentences">Its sentences, each a paragraph.</param>
internal sealed record ReviewPart(string Title, string Anchor, ImmutableArray<string> Sentences);
