using Compiler.Desk.Parts;
using Microsoft.AspNetCore.Components;

namespace Compiler.Desk.Reports;

/// <summary>A part of the page of a report with forms.</summary>
public abstract class ReportForm : ComponentBase
{
    /// <summary>The report.</summary>
    [Parameter, EditorRequired]
    public ReportModel Model { get; set; } = default!;

    /// <summary>Where its forms go.</summary>
    protected string Address => PageAddress.OfReport(Model.Upload);
}
