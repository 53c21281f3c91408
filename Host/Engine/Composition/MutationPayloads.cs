using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Headless.Engine.Execution.Mutations;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Composition;

/// <summary>Payload and error union of each mutation.</summary>
internal sealed class MutationPayloads(CompositionState state, OutputTypes outputs, ErrorTypes errors)
{
    /// <summary>Gives the mutation's field its payload type.</summary>
    public FieldModel Complete(FieldModel field, MethodSource source, PartClass part)
    {
        var name = Names.Pascal(field.Name);
        CheckInput(field, part);
        var declared = source.Method.GetCustomAttributes(false)
            .Select(a => a.GetType())
            .Where(a => a.IsGenericType && a.GetGenericTypeDefinition() == typeof(ErrorAttribute<>))
            .Select(a => a.GetGenericArguments()[0])
            .ToList();
        if (source.Method.IsDefined(typeof(IdempotentAttribute), false))
        {
            CheckIdempotence(field, source, part);
            declared = [.. declared.Append(typeof(IdempotencyKeyReusedException)).Distinct()];
        }

        var members = declared.Select(e => errors.TypeOf(e)).Prepend("ValidationError").ToList();
        var union = new UnionTypeModel(name + "Error", part.Owner, $"Why `{field.Name}` was refused.", members);
        state.Add(union);

        var payload = new ObjectTypeModel(name + "Payload", part.Owner, $"What `{field.Name}` answers.", null);
        var isPayload = KeptResult.IsPayload(source.Result);
        string? resultField = null;
        if (isPayload)
        {
            foreach (var property in source.Result.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(p => p.MetadataToken))
            {
                payload.Fields.Add(new(Names.OfField(property), part.Owner, state.Descriptions.Of(property), outputs.Of(property).Nullable(), new PropertySource(property)));
            }
        }
        else
        {
            var type = outputs.Of(source.Result, null, part.Type).Nullable();
            resultField = ClrTypes.Scalars.ContainsKey(source.Result) ? "result" : Names.Camel(type.Inner);
            payload.Fields.Add(new(resultField, part.Owner, "What was done; null when it was refused.", type, new EngineSource("result")));
        }

        payload.Fields.Add(new("errors", Owner.Engine, "Why it was refused; empty when it was done.",
            TypeRef.ListOf(TypeRef.Named(union.Name).Required()).Required(), new EngineSource("errors")));
        state.Add(payload);
        return field with { Type = TypeRef.Named(payload.Name), Source = source with { Errors = declared, PayloadField = resultField } };
    }

    private void CheckInput(FieldModel field, PartClass part)
    {
        if (field.Arguments is not [{ Name: "input", Type: NamedTypeRef { NonNull: true } }])
        {
            state.Report(part.Owner, "Mutation", field.Name, "a mutation takes exactly one argument, a record named input.");
        }
    }

    private void CheckIdempotence(FieldModel field, MethodSource source, PartClass part)
    {
        if (!state.Services.Contains(typeof(IMutationJournal)))
        {
            state.Report(part.Owner, "Mutation", field.Name, "it is [Idempotent], and this host has nothing that keeps requests: add the platform's module.");
        }

        if (Idempotence.KeyOf(source) is not { } key || !Rules(key).Any(r => r.Pattern == IdempotentAttribute.KeyPattern))
        {
            state.Report(part.Owner, "Mutation", field.Name,
                $"it is [Idempotent], so its input has the property [RegularExpression(IdempotentAttribute.KeyPattern)] string {IdempotentAttribute.KeyProperty}.");
        }

        if (!KeptResult.CanKeep(source.Result))
        {
            state.Report(part.Owner, "Mutation", field.Name,
                $"it is [Idempotent], and {source.Result.Name} cannot be kept: return the row, or a record named ...Payload whose properties are rows, lists of rows and values.");
        }
    }

    private static IEnumerable<RegularExpressionAttribute> Rules(PropertyInfo property) => property.GetCustomAttributes<RegularExpressionAttribute>()
        .Concat(property.DeclaringType!.GetConstructors().SelectMany(c => c.GetParameters())
            .Where(p => p.Name == property.Name)
            .SelectMany(p => p.GetCustomAttributes<RegularExpressionAttribute>()));
}
