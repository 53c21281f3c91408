using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Headless.Engine.Lists;

/// <summary>Recognises rows to which a module has added nothing, so that a query of them depends on no value that the module holds.</summary>
internal static class WholeTable
{
    /// <summary>Names the rows.</summary>
    /// <param name="rows">The module's rows.</param>
    /// <returns>A name that no other rows have; null when the module has added conditions or an order.</returns>
    public static string? NameOf(Expression rows) => rows switch
    {
        EntityQueryRootExpression root when root.GetType() == typeof(EntityQueryRootExpression) => root.EntityType.Name,
        MethodCallExpression { Method.Name: "IgnoreQueryFilters", Arguments: [EntityQueryRootExpression root, ConstantExpression { Value: IReadOnlyCollection<string> lifted }] } when NameOf(root) is { } name =>
            $"{name} without {string.Join(',', lifted)}",
        _ => null,
    };
}
