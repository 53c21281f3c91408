using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Headless.Data.Tests.Drift;

/// <summary>What a T-SQL script makes of an empty database, read from the script because no SQL Server is there.</summary>
internal sealed class TSqlFacts : TSqlFragmentVisitor
{
    private readonly SortedSet<string> _facts = new(StringComparer.Ordinal);

    public static SortedSet<string> Of(string script)
    {
        var visitor = new TSqlFacts();
        Parse(script).Accept(visitor);
        return visitor._facts;
    }

    public static TSqlFragment Parse(string script)
    {
        using var reader = new StringReader(script);
        var tree = new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return errors.Count == 0 ? tree : throw new InvalidOperationException($"line {errors[0].Line}: {errors[0].Message}\n{script}");
    }

    public override void Visit(CreateTableStatement node)
    {
        var table = node.SchemaObjectName.BaseIdentifier.Value;
        if (table.StartsWith("schema_", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var column in node.Definition.ColumnDefinitions)
        {
            Add(table, column);
        }

        foreach (var constraint in node.Definition.TableConstraints)
        {
            Add(table, constraint);
        }
    }

    public override void Visit(AlterTableAddTableElementStatement node)
    {
        foreach (var column in node.Definition.ColumnDefinitions)
        {
            Add(node.SchemaObjectName.BaseIdentifier.Value, column);
        }

        foreach (var constraint in node.Definition.TableConstraints)
        {
            Add(node.SchemaObjectName.BaseIdentifier.Value, constraint);
        }
    }

    public override void Visit(CreateIndexStatement node) => _facts.Add(
        $"{node.OnName.BaseIdentifier.Value} IX {node.Name.Value} ({string.Join(',', node.Columns.Select(Text))}) unique={node.Unique} filter={(node.FilterPredicate is { } f ? Text(f) : "")}");

    public override void Visit(AlterTableAlterColumnStatement node)
    {
        var start = $"{node.SchemaObjectName.BaseIdentifier.Value}.{node.ColumnIdentifier.Value} ";
        if (_facts.FirstOrDefault(f => f.StartsWith(start, StringComparison.Ordinal)) is { } old)
        {
            _facts.Remove(old);
            var isNullable = node.AlterTableAlterColumnOption != AlterTableAlterColumnOption.NotNull;
            _facts.Add($"{start}{Text(node.DataType)} null={isNullable} collation={node.Collation?.Value} {old[old.IndexOf("default=", StringComparison.Ordinal)..]}");
        }
    }

    public override void Visit(DropIndexStatement node)
    {
        foreach (var drop in node.DropIndexClauses.OfType<DropIndexClause>())
        {
            _facts.RemoveWhere(f => f.StartsWith($"{drop.Object.BaseIdentifier.Value} IX {drop.Index.Value} ", StringComparison.Ordinal));
        }
    }

    public override void Visit(AlterTableDropTableElementStatement node)
    {
        var table = node.SchemaObjectName.BaseIdentifier.Value;
        foreach (var element in node.AlterTableDropTableElements)
        {
            string[] starts = element.TableElementType == TableElementType.Column
                ? [$"{table}.{element.Name.Value} "]
                : [.. new[] { "PK", "UQ", "FK", "CHECK" }.Select(kind => $"{table} {kind} {element.Name.Value} ")];
            _facts.RemoveWhere(f => starts.Any(s => f.StartsWith(s, StringComparison.Ordinal)));
        }
    }

    public override void Visit(DropTableStatement node)
    {
        foreach (var table in node.Objects.Select(o => o.BaseIdentifier.Value))
        {
            _facts.RemoveWhere(f => f.StartsWith(table + ".", StringComparison.Ordinal) || f.StartsWith(table + " ", StringComparison.Ordinal));
        }
    }

    public override void Visit(ExecuteStatement node)
    {
        switch (node.ExecuteSpecification.ExecutableEntity)
        {
            // EF wraps filtered indexes in EXEC(N'...'). Where it puts a variable between the texts it drops a default whose name it looked up: no fact of its own.
            case ExecutableStringList list when list.Strings.All(s => s is StringLiteral):
                foreach (var text in list.Strings.Cast<StringLiteral>())
                {
                    Parse(text.Value).Accept(this);
                }

                break;
            case ExecutableProcedureReference { ProcedureReference.ProcedureReference.Name.BaseIdentifier.Value: "sp_rename" } call:
                Rename([.. call.Parameters.Select(p => Plain(((StringLiteral)p.ParameterValue).Value))]);
                break;
        }
    }

    private void Rename(IReadOnlyList<string> call)
    {
        if (call is [var from, var to, "COLUMN"])
        {
            var start = string.Join('.', from.Split('.')[^2..]) + " ";
            foreach (var fact in _facts.Where(f => f.StartsWith(start, StringComparison.Ordinal)).ToList())
            {
                _facts.Remove(fact);
                _facts.Add($"{from.Split('.')[^2]}.{to} {fact[start.Length..]}");
            }
        }
    }

    private void Add(string table, ColumnDefinition column)
    {
        var isNullable = !column.Constraints.OfType<NullableConstraintDefinition>().Any(c => !c.Nullable);
        var value = column.DefaultConstraint is { } d ? Text(d.Expression) : "";
        _facts.Add($"{table}.{column.ColumnIdentifier.Value} {Text(column.DataType)} null={isNullable} collation={column.Collation?.Value} default={value}");
    }

    private void Add(string table, ConstraintDefinition constraint)
    {
        _facts.Add($"{table} " + constraint switch
        {
            UniqueConstraintDefinition u => $"{(u.IsPrimaryKey ? "PK" : "UQ")} {u.ConstraintIdentifier?.Value} ({string.Join(',', u.Columns.Select(Text))})",
            ForeignKeyConstraintDefinition f => $"FK {f.ConstraintIdentifier?.Value} ({string.Join(',', f.Columns.Select(c => c.Value))}) -> {f.ReferenceTableName.BaseIdentifier.Value} {f.DeleteAction}",
            CheckConstraintDefinition c => $"CHECK {c.ConstraintIdentifier?.Value} {Text(c.CheckCondition)}",
            _ => Text(constraint),
        });
    }

    private static string Text(TSqlFragment fragment)
    {
        new Sql160ScriptGenerator().GenerateScript(fragment, out var text);
        return Plain(text);
    }

    private static string Plain(string text) => text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
}
