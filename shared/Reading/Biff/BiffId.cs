namespace Compiler.Reading.Biff;

/// <summary>The kinds of records that are read ([MS-XLS] 2.3).</summary>
internal enum BiffId
{
    Formula = 0x0006,
    EndOfPart = 0x000A,
    Password = 0x002F,
    Continue = 0x003C,
    CodePage = 0x0042,
    Sheet = 0x0085,
    Rks = 0x00BD,
    RichLabel = 0x00D6,
    Merges = 0x00E5,
    Strings = 0x00FC,
    SharedLabel = 0x00FD,
    Number = 0x0203,
    Label = 0x0204,
    BooleanOrError = 0x0205,
    FormulaText = 0x0207,
    Row = 0x0208,
    Array = 0x0221,
    DataTable = 0x0236,
    Rk = 0x027E,
    SharedFormula = 0x04BC,
    StartOfPart = 0x0809,
}
