using System.Reflection;
using Headless.Engine.Errors;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Composition;

/// <summary>Error types of mutations, and the one list of codes.</summary>
internal sealed class ErrorTypes(CompositionState state, OutputTypes outputs)
{
    /// <summary>The type of an exception; made when first met.</summary>
    public string TypeOf(Type exception)
    {
        if (state.NameOf(exception) is { } known)
        {
            return known;
        }

        var name = Names.OfError(exception);
        state.Bind(exception, name);
        var model = new ObjectTypeModel(name, state.OwnerOf(exception), state.Descriptions.Of(exception) ?? exception.GetCustomAttribute<ErrorCodeAttribute>()?.En, exception);
        model.Interfaces.Add("Error");
        model.Fields.AddRange(ErrorFields());
        model.Fields.AddRange(exception
            .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .OrderBy(p => p.MetadataToken)
            .Select(p => new FieldModel(Names.OfField(p), model.Owner, state.Descriptions.Of(p), outputs.Of(p), new PropertySource(p))));
        state.Add(model);
        return name;
    }

    /// <summary>Adds what all errors share: the interface, the codes, and <c>ValidationError</c>.</summary>
    public void AddCommon()
    {
        var error = new InterfaceTypeModel("Error", Owner.Engine, "Why a mutation was refused.", null);
        error.Fields.AddRange(ErrorFields());
        state.Add(error);
        var validation = new ObjectTypeModel("ValidationError", Owner.Engine, "A part of the input breaks a rule of its own, such as its length.", typeof(ValidationProblem));
        validation.Interfaces.Add("Error");
        validation.Fields.AddRange(ErrorFields());
        state.Bind(typeof(ValidationProblem), validation.Name);
        state.Add(validation);
        var codes = ErrorCatalog.Find(state.Assemblies.Select(a => a.Assembly));
        foreach (var clash in codes.GroupBy(c => c.Code, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            state.Problems.Add(new([.. clash.Select(c => c.Type is null ? Owner.Engine : state.OwnerOf(c.Type))], "ErrorCode", clash.Key, "two errors carry this code."));
        }

        state.Add(new EnumTypeModel("ErrorCode", Owner.Engine, "The codes of all errors. The list grows; a client must have an answer for codes that it does not know.",
            [.. codes.DistinctBy(c => c.Code).OrderBy(c => c.Code, StringComparer.Ordinal).Select(c => new EnumValueModel(c.Code, c.Code, c.En, null))]));
    }

    private static IEnumerable<FieldModel> ErrorFields() =>
    [
        new("code", Owner.Engine, "What is wrong, for programs.", TypeRef.Named("ErrorCode").Required(), new EngineSource("error.code")),
        new("message", Owner.Engine, "What is wrong and what to do, for people, in the caller's language.", TypeRef.Named("String").Required(), new EngineSource("error.message")),
        new("path", Owner.Engine, "The part of the input that is at fault.", TypeRef.ListOf(TypeRef.Named("String").Required()), new EngineSource("error.path")),
    ];
}
