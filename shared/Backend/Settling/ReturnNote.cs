using System.Globalization;
using System.Text.RegularExpressions;

namespace Compiler.Backend.Settling;

/// <summary>Why a report is returned, and by when it is to be handed in again, as the note of a settlement holds both.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day; null if none is set.</param>
public sealed partial record ReturnNote(string Reason, DateOnly? Until)
{
    /// <summary>The note: 表格缺失（请于2025年4月15日前重新报送）.</summary>
    public string Text => Until is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"{Reason}（请于{day.Year}年{day.Month}月{day.Day}日前重新报送）")
        : Reason;

    /// <summary>Reads a note; one that names no day has none.</summary>
    public static ReturnNote Read(string note) =>
        Ending().Match(note) is { Success: true } found
        && DateOnly.TryParseExact(found.Groups[1].ValueSpan, "yyyy年M月d日", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new ReturnNote(note[..found.Index], day)
            : new ReturnNote(note, null);

    [GeneratedRegex("（请于([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)前重新报送）$")]
    private static partial Regex Ending();
}
