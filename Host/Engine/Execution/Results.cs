using System.Collections;
using GraphQL;
using GraphQL.DataLoader;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Execution;

/// <summary>What a method returned, made ready for the fields below: a bare reference becomes the row it refers to.</summary>
internal sealed class Results(EngineRuntime runtime, RowLoader rows, FieldModel field)
{
    private readonly ObjectTypeModel? _type = runtime.Model.Object(field.Type.Inner) is { IsNode: true } type ? type : null;

    /// <summary>The value to resolve further.</summary>
    public object? Finish(IResolveFieldContext context, object? value)
    {
        if (_type is null)
        {
            return value;
        }

        return value switch
        {
            Reference reference => rows.Load(context, field, _type, reference.Id),
            IEnumerable items when items.Cast<object?>().Any(i => i is Reference) => new Many([.. items.Cast<Reference>().Select(r => rows.Load(context, field, _type, r.Id))]),
            _ => value,
        };
    }

    private sealed class Many(IReadOnlyList<IDataLoaderResult> items) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default)
        {
            var found = new List<object>();
            foreach (var item in items)
            {
                if (await item.GetResultAsync(cancellationToken).ConfigureAwait(false) is { } row)
                {
                    found.Add(row);
                }
            }

            return found;
        }
    }
}
