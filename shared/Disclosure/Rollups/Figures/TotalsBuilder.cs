namespace Compiler.Disclosure.Rollups.Figures;

/// <summary>Adds up reports or the totals of places, in any order.</summary>
internal sealed class TotalsBuilder
{
    private readonly FigureSum[] sums = new FigureSum[FigureCatalogue.All.Length];
    private readonly Fraction[] rates = new Fraction[IndicatorCatalogue.Rates.Length];
    private int reports;

    public void Add(ReportFigures figures, KeyFigures keys)
    {
        reports++;
        for (var i = 0; i < sums.Length; i++)
            sums[i] += figures.Sums[i];
        foreach (var rate in IndicatorCatalogue.Rates)
            rates[rate.Index] += keys.Rate(rate);
    }

    public void Add(Totals totals)
    {
        reports += totals.Reports;
        for (var i = 0; i < sums.Length; i++)
            sums[i] += totals.Sums[i];
        for (var i = 0; i < rates.Length; i++)
            rates[i] += totals.Rates[i];
    }

    public Totals Build() => new(reports, [.. sums], [.. rates]);
}
