using System.Reflection;

namespace Compiler.Tests.Storage.StandIns;

/// <summary>
/// The public surface of an assembly in lines such as <c>Azure.Data.Tables.TableClient | string Name { get; }</c>. What
/// every type has (ToString, equality, operators) is left out, and so is what only implements an interface.
/// </summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly) => assembly.GetExportedTypes().SelectMany(Of);

    private static IEnumerable<string> Of(Type type)
    {
        var name = type.FullName!.Replace('+', '.');
        return Members(type).Select(member => $"{name} | {member}").Prepend(Header(type, name));
    }

    private static string Header(Type type, string name)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            { IsInterface: true } => "interface",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        if (type.IsEnum)
            return $"{kind} {name}";
        var bases = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? [parent] : Type.EmptyTypes;
        var all = bases.Concat(type.GetInterfaces().Where(contract => contract.Name != "IEnumerable")).Select(TypeNames.Of).ToList();
        return $"{kind} {name}{(all.Count > 0 ? " : " : "")}{string.Join(", ", all)}";
    }

    private static IEnumerable<string> Members(Type type) => type.IsEnum
        ? Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => $"{Enum.GetName(type, value)}={value}")
        : type.GetMembers(Declared).Select(Describe).OfType<string>();

    private static string? Describe(MemberInfo member) => member switch
    {
        ConstructorInfo { IsStatic: false } constructor when IsVisible(constructor) => $"ctor({Parameters(constructor)})",
        PropertyInfo property when property.GetMethod is { } getter && IsVisible(getter) =>
            $"{Static(getter)}{TypeNames.Of(property.PropertyType)} {property.Name} {{ get; {(property.SetMethod is { } setter && IsVisible(setter) ? "set; " : "")}}}",
        MethodInfo { IsSpecialName: false } method when IsVisible(method) && method.Name is not ("Equals" or "GetHashCode" or "ToString") =>
            $"{Static(method)}{TypeNames.Of(method.ReturnType)} {method.Name}{Generic(method)}({Parameters(method)})",
        _ => null,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily;

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Describe));

    private static string Describe(ParameterInfo parameter)
    {
        var (modifier, type) = parameter.IsOut ? ("out ", parameter.ParameterType.GetElementType()!) : ("", parameter.ParameterType);
        return $"{modifier}{TypeNames.Of(type)} {parameter.Name}{Default(parameter)}";
    }

    private static string Default(ParameterInfo parameter) => parameter switch
    {
        { HasDefaultValue: false } => "",
        { DefaultValue: bool flag } => flag ? " = true" : " = false",
        { DefaultValue: { } value } => $" = {(value is Enum ? Convert.ToInt32(value) : value)}",
        { ParameterType.IsEnum: true } => $" = {Convert.ToInt32(parameter.RawDefaultValue)}",
        { ParameterType.IsValueType: true } => " = default",
        _ => " = null",
    };
}
