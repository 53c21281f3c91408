using System.Collections;
using GraphQL;
using Headless.Engine.Inputs;
using Headless.Engine.Lists;
using Headless.Engine.Model;

namespace Headless.Engine.Execution.Resolvers;

/// <summary>The arguments of a method field: its own, and those of its list.</summary>
internal sealed class BoundArguments(InputBinder binder, FieldModel field, MethodSource source)
{
    private readonly IReadOnlyList<InputFieldModel> _own = [.. source.Parameters.Where(p => p.Argument is not null).Select(p => p.Argument!)];
    private readonly TypeRef? _where = field.Arguments.FirstOrDefault(a => a.Name == "where")?.Type;
    private readonly TypeRef? _orderBy = field.Arguments.FirstOrDefault(a => a.Name == "orderBy")?.Type;

    /// <summary>The method's own arguments, in the order of its parameters.</summary>
    public IReadOnlyList<object?> Own(IResolveFieldContext context) => _own.Count == 0 ? [] : [.. _own.Select(a => Sent(context, a.Name, out var value) ? binder.Bind(a, value, a.Name) : Missing(a))];

    /// <summary>What was asked of the list.</summary>
    public ListRequest List(IResolveFieldContext context) => new(
        Value<int?>(context, "first"), Value<string?>(context, "after"), Value<int?>(context, "last"), Value<string?>(context, "before"),
        _where is null || !Sent(context, "where", out var where) ? null : (IReadOnlyDictionary<string, object?>?)binder.OpenIds(_where, where),
        _orderBy is null || !Sent(context, "orderBy", out var order) ? null : [.. ((IEnumerable?)binder.OpenIds(_orderBy, order) ?? Array.Empty<object>()).Cast<IReadOnlyDictionary<string, object?>>()],
        ExactCount(context));

    private static object? Missing(InputFieldModel argument) =>
        argument.Default ?? (argument.ClrType is { IsValueType: true } type ? Activator.CreateInstance(type) : null);

    private static bool Sent(IResolveFieldContext context, string name, out object? value)
    {
        value = null;
        if (context.Arguments is null || !context.Arguments.TryGetValue(name, out var argument))
        {
            return false;
        }

        value = argument.Value;
        return argument.Source is GraphQL.Execution.ArgumentSource.Literal or GraphQL.Execution.ArgumentSource.Variable or GraphQL.Execution.ArgumentSource.VariableDefault;
    }

    private static T? Value<T>(IResolveFieldContext context, string name) => Sent(context, name, out var value) && value is not null ? (T)value : default;

    /// <summary>Counting is asked for one level below: <c>totalCount(exact: true)</c>, by one of its aliases at least.</summary>
    private static bool ExactCount(IResolveFieldContext context) =>
        context.SubFields?.Values.Any(f => f.Field.Name.Value == "totalCount" && IsExact(context, f.Field)) is true;

    private static bool IsExact(IResolveFieldContext context, GraphQLParser.AST.GraphQLField totalCount) =>
        totalCount.Arguments?.Items.FirstOrDefault(a => a.Name.Value == "exact")?.Value switch
        {
            GraphQLParser.AST.GraphQLBooleanValue literal => literal.BoolValue,
            GraphQLParser.AST.GraphQLVariable variable => context.Variables.ValueFor(variable.Name.Value, out var value) && value.Value is true,
            _ => false,
        };
}
