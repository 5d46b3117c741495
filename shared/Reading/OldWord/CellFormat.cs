namespace Compiler.Reading.OldWord;

/// <summary>A cell of a table row.</summary>
/// <param name="Left">Its left edge, in twentieths of a point.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Horizontal">
/// 0 if it is not merged with its neighbours; of the other two values the first in a row begins what the other continues:
/// [MS-DOC] and Microsoft's older description of the format differ about which is which.
/// </param>
/// <param name="Vertical">How it is merged with those above and below it.</param>
internal readonly record struct CellFormat(int Left, int Right, int Horizontal, CellMerge Vertical);
