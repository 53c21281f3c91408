using System.Collections;
using System.Text;

namespace Headless.Engine.Lists;

/// <summary>
/// A query apart from the values that it is asked with. Two with equal text are the same query; the values come in the order in which the query's expressions take them.
/// </summary>
internal sealed class QueryShape
{
    private readonly StringBuilder _text = new(200);
    private readonly List<object> _values = [];

    /// <summary>What makes the query the one that it is.</summary>
    public string Text => _text.ToString();

    /// <summary>What it is asked with.</summary>
    public IReadOnlyList<object> Values => _values;

    /// <summary>Notes a step of the query.</summary>
    /// <param name="step">The step; no name of a field or column begins so.</param>
    /// <param name="name">What it is about.</param>
    /// <returns>This shape.</returns>
    public QueryShape With(char step, string name = "")
    {
        _text.Append(step).Append(name);
        return this;
    }

    /// <summary>Notes a step that takes values.</summary>
    /// <param name="step">The step.</param>
    /// <param name="values">The values; null: there is no such step.</param>
    /// <returns>This shape.</returns>
    public QueryShape WithValues(char step, IReadOnlyList<object>? values)
    {
        if (values is not null)
        {
            _text.Append(step);
            _values.AddRange(values);
        }

        return this;
    }

    /// <summary>Notes a filter and takes its operands.</summary>
    /// <param name="filter">The filter; null: none.</param>
    /// <returns>This shape.</returns>
    public QueryShape WithFilter(IReadOnlyDictionary<string, object?>? filter)
    {
        if (filter is { Count: > 0 })
        {
            Fields(filter);
        }

        return this;
    }

    /// <summary>Notes what is selected.</summary>
    /// <param name="selection">The selection.</param>
    /// <returns>This shape.</returns>
    public QueryShape WithSelection(Selection selection)
    {
        _text.Append('(');
        foreach (var name in selection.Names)
        {
            _text.Append(' ').Append(name);
            if (selection[name] is { Names.Count: > 0 } below)
            {
                WithSelection(below);
            }
        }

        _text.Append(')');
        return this;
    }

    private void Fields(IReadOnlyDictionary<string, object?> fields)
    {
        _text.Append('{');
        foreach (var (name, value) in fields)
        {
            _text.Append(' ').Append(name);
            switch (value)
            {
                case null:
                    _text.Append('!');
                    break;
                case IReadOnlyDictionary<string, object?> below:
                    Fields(below);
                    break;
                case IEnumerable filters when name is Operators.And or Operators.Or:
                    Many(filters);
                    break;
                default:
                    _text.Append('?');
                    _values.Add(value);
                    break;
            }
        }

        _text.Append('}');
    }

    private void Many(IEnumerable filters)
    {
        _text.Append('[');
        foreach (var filter in filters)
        {
            if (filter is IReadOnlyDictionary<string, object?> fields)
            {
                Fields(fields);
            }
            else
            {
                _text.Append('!');
            }
        }

        _text.Append(']');
    }
}
