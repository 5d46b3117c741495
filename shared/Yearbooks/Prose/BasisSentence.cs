using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Yearbooks.Prose;

/// <summary>Whose figures the text is about.</summary>
internal sealed class BasisSentence : ISentence
{
    public string? Write(Subject subject)
    {
        if (subject.Compilation is { } compilation)
            return $"以下数据取自{compilation}的汇总报告。";
        var reports = FigureText.Number(subject.Reports);
        if (subject.Layer == ScopeLayer.Departments)
            return $"以下数据为所收录的 {reports} 份部门、乡镇（街道）报告加总，没有政府报告，不是{subject.Name}的汇总数。";
        var places = subject.Places == 0 ? ""
            : $"有政府报告的本级和县级行政区 {FigureText.Coverage(subject.ReceivedPlaces, subject.Places)} 个，";
        return $"以下数据为所收录的 {reports} 份报告加总，{places}不是{subject.Name}的汇总数。";
    }
}
