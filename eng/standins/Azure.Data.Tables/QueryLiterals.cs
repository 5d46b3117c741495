using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>The arguments of a filter as OData literals.</summary>
internal static class QueryLiterals
{
    public static string Format(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return string.Format(CultureInfo.InvariantCulture, filter.Format, [.. filter.GetArguments().Select(Literal)]);
    }

    private static object Literal(object argument) => argument switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => throw new NotSupportedException($"The stand-in of Azure.Data.Tables cannot filter by a {argument?.GetType()}."),
    };
}
