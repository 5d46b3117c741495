namespace Compiler.Yearbooks;

/// <summary>Which edition is printed.</summary>
/// <param name="Date">The date in the imprint and in the file's properties.</param>
/// <param name="Number">“第 1 版”.</param>
/// <param name="Amended">Totals that differ from the edition before.</param>
/// <param name="IsFinal">Whether it is the final edition, printed after the statutory deadlines.</param>
public sealed record YearbookEdition(DateOnly Date, int Number = 1, int Amended = 0, bool IsFinal = false)
{
    /// <summary>How the imprint names it: “第 2 版（年度定本），较上一版更正 3 项合计”.</summary>
    public string Label
    {
        get
        {
            var name = FormattableString.Invariant($"第 {Number} 版{(IsFinal ? "（年度定本）" : "")}");
            return Number > 1 ? FormattableString.Invariant($"{name}，较上一版更正 {Amended} 项合计") : name;
        }
    }
}
