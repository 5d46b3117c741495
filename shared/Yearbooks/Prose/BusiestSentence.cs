using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Yearbooks.Prose;

/// <summary>The bodies with most requests. Of bodies with equal numbers all are named, or none.</summary>
internal sealed class BusiestSentence : ISentence
{
    private const int Named = 5;

    private static readonly Figure Received = FigureCatalogue.Get(FieldPath.RequestTotal(RowKeys.NewReceived));

    public string? Write(Subject subject)
    {
        var known = subject.Units.Select(unit => (unit.Name, Sum: unit.Figures.Sum(Received))).Where(unit => unit.Sum.Value is not null)
            .OrderByDescending(unit => unit.Sum.Value).ThenBy(unit => unit.Name, StringComparer.Ordinal).ToList();
        var next = known.Skip(Named).Select(unit => unit.Sum.Value).FirstOrDefault() ?? 0;
        var busiest = known.Take(Named).Where(unit => unit.Sum.Value > next).ToList();
        return known.Count < 2 || busiest.Count == 0
            ? null
            : $"有新收数据的 {FigureText.Coverage(known.Count, subject.Units.Length)} 个{subject.UnitWord}中，新收申请最多的依次为{string.Join("、", busiest.Select(unit => $"{unit.Name} {FigureText.Sum(unit.Sum)} 件"))}。";
    }
}
