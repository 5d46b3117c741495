using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Desk.Reports;

/// <summary>A cell that can be settled.</summary>
/// <param name="Field">Its field.</param>
/// <param name="Cell">What the receipt has.</param>
/// <param name="Mark">Why it is marked.</param>
/// <param name="Settled">What is settled about it; null for nothing.</param>
public sealed record OpenCell(FormField Field, Cell Cell, CellMark Mark, SettledCell? Settled)
{
    /// <summary>The unit of a settled value.</summary>
    public string Unit => Field.Unit.Length > 0 ? Field.Unit : "万元";

    /// <summary>What the file has in its place, for the supervisor.</summary>
    public string Printed => Cell.Raw.Length > 0 ? $"“{PlainWords.From(Cell.Raw, 60)}”" : "无";

    /// <summary>Where that stands in the file.</summary>
    public string Where => Cell.At.Line > 0 ? Cell.At.InWords : "";
}
