using System.ComponentModel.DataAnnotations;

namespace Compiler.Yearbooks.Data.Figures;

// What figures.schema.json says of a value beyond its type. On a list it holds for the items, on a dictionary for the names.

/// <summary>Six digits.</summary>
internal sealed class AdcodeAttribute() : RegularExpressionAttribute("^[0-9]{6}$");

/// <summary>The path of a figure: table, row and column of the statutory form.</summary>
internal sealed class FigurePathAttribute() : RegularExpressionAttribute(@"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$");

/// <summary>The id of an indicator.</summary>
internal sealed class IndicatorIdAttribute() : RegularExpressionAttribute("^[A-D][0-9](-[0-9])?$");

/// <summary>The version of a statutory form.</summary>
internal sealed class FormVersionAttribute() : AllowedValuesAttribute("2021", "2019");

/// <summary>A reporting year.</summary>
internal sealed class ReportYearAttribute() : RangeAttribute(2008, 2100);

/// <summary>A number from 1.</summary>
internal sealed class FromOneAttribute() : RangeAttribute(1, int.MaxValue);

/// <summary>A list without repetitions.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class DistinctAttribute : Attribute;

/// <summary>A list some of whose items are null.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NullItemsAttribute : Attribute;
