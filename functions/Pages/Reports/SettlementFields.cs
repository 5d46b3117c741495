using System.Collections.Immutable;
using System.Globalization;
using Compiler.Backend.Settling;
using Compiler.Desk.Reports;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Functions.Pages.Reports;

/// <summary>
/// What a form about one report asks for. An order replaces all that was settled before, so each form changes its own part of what stands
/// and keeps the rest.
/// </summary>
/// <param name="fields">The fields of the form.</param>
/// <param name="standing">What is settled about these bytes; null for nothing.</param>
/// <param name="form">The statutory form of the report.</param>
internal sealed class SettlementFields(IReadOnlyDictionary<string, string> fields, ReportSettlement? standing, DisclosureForm form)
{
    private readonly ImmutableArray<string>.Builder troubles = ImmutableArray.CreateBuilder<string>();

    /// <summary>What is wrong with the fields, as Chinese sentences; empty if nothing is.</summary>
    public ImmutableArray<string> Troubles => troubles.ToImmutable();

    /// <summary>The order; null if the fields are wrong, or the action is none that settles something.</summary>
    public SettlementOrder? Read()
    {
        var kept = new SettlementOrder(
            Text(ReportFields.Sha256), standing?.Facts ?? SettledFacts.None, standing?.Cells ?? [], standing?.Word ?? SettledWord.None,
            standing?.Note ?? "");
        var order = Text(ReportFields.Action) switch
        {
            ReportActions.Facts => kept with { Facts = ReadFacts() },
            ReportActions.Cells => kept with { Cells = ReadCells() },
            ReportActions.Accept => kept with { Word = SettledWord.Accepted, Note = Text(ReportFields.Note) },
            ReportActions.Return => kept with { Word = SettledWord.Returned, Note = ReadReturn() },
            ReportActions.Unword or ReportActions.Withdraw => kept with { Word = SettledWord.None, Note = "" },
            _ => null,
        };
        if (order is null)
            troubles.Add("未能识别所要办理的事项，请刷新页面后重试。");
        return troubles.Count == 0 ? order : null;
    }

    private string Text(string name) => fields.GetValueOrDefault(name)?.Trim() ?? "";

    private SettledFacts ReadFacts() => new(
        ReadPlace(), Text(ReportFields.Body) is { Length: > 0 } body ? body : null, ReadYear(), Text(ReportFields.Scope) switch
        {
            ReportFields.Compilation => true,
            ReportFields.Own => false,
            _ => null,
        });

    private string? ReadPlace()
    {
        var chosen = Text(ReportFields.Candidate);
        if (Text(ReportFields.Place) is not { Length: > 0 } typed)
            return chosen.Length > 0 ? chosen : null;
        var (adcode, trouble) = PlaceField.Read(typed);
        if (trouble is null && chosen.Length > 0 && chosen != adcode)
            trouble = "所选的行政区划与所填的不一致，请只选一处，或者只填一处。";
        if (trouble is not null)
            troubles.Add(trouble);
        return adcode;
    }

    private int? ReadYear()
    {
        var typed = Plain(Text(ReportFields.Year)).TrimEnd('年').Trim();
        if (typed.Length == 0)
            return null;
        if (typed.Length == 4 && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return year;
        troubles.Add("报告年度应为四位数字，如 2024。");
        return null;
    }

    // The form has every cell that is settled: one whose fields are empty is settled no more.
    private ImmutableArray<SettledCell> ReadCells()
    {
        var cells = ImmutableArray.CreateBuilder<SettledCell>();
        foreach (var name in fields.Keys.Where(name => name.StartsWith(ReportFields.Value, StringComparison.Ordinal)))
        {
            var path = name[ReportFields.Value.Length..];
            var (value, reason) = (Plain(Text(name)), Text(ReportFields.Reason + path));
            if (value.Length == 0 && reason.Length == 0)
                continue;
            var label = SettledCells.Find(form, path)?.Label ?? path;
            if (reason.Length == 0)
                troubles.Add($"请写明核定“{label}”的理由。");
            if (value.Length == 0)
                troubles.Add($"请填写“{label}”的数值；不核定的，请将理由一并清空。");
            else if (TryNumber(value, out var number))
                cells.Add(new SettledCell(path, number, reason));
            else
                troubles.Add($"“{label}”的数值“{value}”不是数字。");
        }

        return cells.ToImmutable();
    }

    private string ReadReturn()
    {
        var reason = Text(ReportFields.Note);
        if (reason.Length == 0)
            troubles.Add("退回报告的，请写明理由。");
        if (Text(ReportFields.Until) is not { Length: > 0 } typed)
            return reason;
        if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new ReturnNote(reason, day).Text;
        troubles.Add("重新报送的期限应为日期，如 2025-04-15。");
        return reason;
    }

    private static bool TryNumber(string text, out decimal number) => decimal.TryParse(
        text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    // Digits of an input method may be of full width.
    private static string Plain(string text) => string.Concat(text.Select(c => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c));
}
