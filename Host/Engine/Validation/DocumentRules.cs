using GraphQL.Validation;
using GraphQL.Validation.Rules;

namespace Headless.Engine.Validation;

/// <summary>The rules of a valid document: the library's, but for those that cost more than the document is long.</summary>
internal static class DocumentRules
{
    /// <summary>The rules.</summary>
    /// <param name="options">Whether the schema is described, and how many errors are sent.</param>
    /// <returns>The rules.</returns>
    public static IReadOnlyList<IValidationRule> Of(EngineOptions options)
    {
        var suggestions = new Suggestions(options.Introspection ? options.Limits.Errors : 0);
        IReadOnlyList<IValidationRule> rules =
        [
            .. DocumentValidator.CoreRules.Where(r => r is not (OverlappingFieldsCanBeMerged or KnownTypeNames or FieldsOnCorrectType or VariablesInAllowedPosition)),
            OverlappingFields.Instance,
            PartLabels.Instance,
            PartPlaces.Instance,
            StreamedLists.Instance,
            UnconditionalStreams.Instance,
            VariableTypes.Instance,
            new KnownTypes(suggestions),
            new KnownFields(suggestions),
            .. options.Introspection ? Array.Empty<IValidationRule>() : [NoIntrospection.Instance],
        ];
        return [.. rules.Select(r => new BoundedRule(r, options.Limits.ErrorsFound))];
    }
}
