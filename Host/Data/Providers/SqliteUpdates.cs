using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Sqlite.Query.Internal;

namespace Headless.Data.Providers;

#pragma warning disable EF1001 // The generator of a provider has no public name; a test holds the outcome.

/// <summary>
/// Bulk updates whose condition joins two tables or more, such as those of a row that two unions share. EF lifts the first join's condition into <c>WHERE</c> and leaves the others behind <c>ON</c>, where SQLite does not know
/// the updated table; here all are lifted.
/// </summary>
internal sealed class SqliteUpdates(QuerySqlGeneratorDependencies dependencies) : SqliteQuerySqlGenerator(dependencies)
{
    protected override Expression VisitUpdate(UpdateExpression updateExpression)
    {
        var select = updateExpression.SelectExpression;
        var predicate = select.Predicate;
        var tables = select.Tables.Select(Lift).ToList();
        var lifted = select.Update(tables, predicate, select.GroupBy, select.Having, select.Projection, select.Orderings, select.Offset, select.Limit);
        return base.VisitUpdate(updateExpression.Update(lifted, updateExpression.ColumnValueSetters));

        TableExpressionBase Lift(TableExpressionBase table, int index)
        {
            if (index < 2 || table is not InnerJoinExpression join)
            {
                return table;   // EF lifts the first one itself
            }

            predicate = predicate is null
                ? join.JoinPredicate
                : new SqlBinaryExpression(ExpressionType.AndAlso, predicate, join.JoinPredicate, typeof(bool), join.JoinPredicate.TypeMapping);
            return new CrossJoinExpression(join.Table);
        }
    }
}

/// <summary>Makes SQLite's generators.</summary>
internal sealed class SqliteGenerators(QuerySqlGeneratorDependencies dependencies) : IQuerySqlGeneratorFactory
{
    public QuerySqlGenerator Create() => new SqliteUpdates(dependencies);
}
