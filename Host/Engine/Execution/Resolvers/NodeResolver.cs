using System.Collections;
using GraphQL;
using GraphQL.DataLoader;
using Headless.Engine.Errors;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Execution.Resolvers;

/// <summary>
/// Finds anything by its global id, under the rule of its type. What does not exist and what the caller may not see are the same null, after the same statements; a type that she may not read at all is refused
/// whether the id exists or not.
/// </summary>
internal sealed class NodeResolver(EngineRuntime runtime, RowLoader rows)
{
    private const int MaxIds = 100;

    /// <summary><c>node(id:)</c>.</summary>
    public object? One(IResolveFieldContext context, RequestContext request) => Load(context, request, context.GetArgument<string>("id"));

    /// <summary><c>nodes(ids:)</c>.</summary>
    public object? Many(IResolveFieldContext context, RequestContext request)
    {
        var ids = ((IEnumerable)context.Arguments!["ids"].Value!).Cast<string>().ToList();
        if (ids.Count > MaxIds)
        {
            throw new TooManyIdsException(MaxIds, ids.Count);
        }

        return new All([.. ids.Select(id => Load(context, request, id))]);
    }

    private IDataLoaderResult Load(IResolveFieldContext context, RequestContext request, string text)
    {
        var (name, id) = NodeId.Decode(text, "id");
        if (runtime.Model.Object(name) is not { IsNode: true } type)
        {
            throw new InvalidIdException("id");
        }

        FieldAccess.Check(type.Access ?? AccessRule.Public, request.Caller);
        var field = type.Fields.First(f => f.Source is IdSource);
        return rows.Load(context, field, type, id);
    }

    private sealed class All(IReadOnlyList<IDataLoaderResult> items) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default)
        {
            var found = new object?[items.Count];
            for (var i = 0; i < found.Length; i++)
            {
                found[i] = await items[i].GetResultAsync(cancellationToken).ConfigureAwait(false);
            }

            return found;
        }
    }
}

/// <summary>More ids than <c>nodes(ids:)</c> takes at once.</summary>
/// <param name="maximum">How many it takes.</param>
/// <param name="asked">How many were sent.</param>
[ErrorCode("TOO_MANY_IDS", Zh = "一次最多查询 {Maximum} 个编号，收到 {Asked} 个。", En = "At most {Maximum} ids are looked up at once; {Asked} were sent.")]
public sealed class TooManyIdsException(int maximum, int asked) : DomainException("ids")
{
    /// <summary>How many it takes.</summary>
    public int Maximum { get; } = maximum;

    /// <summary>How many were sent.</summary>
    public int Asked { get; } = asked;
}
