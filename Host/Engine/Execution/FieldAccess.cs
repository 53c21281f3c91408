using Headless.Engine.Errors;
using Headless.Engine.Model;
using Headless.Sdk;

namespace Headless.Engine.Execution;

/// <summary>Who may call a field, and in which scope its rows are opened. Checked in the field itself, where it always runs, whatever was cached before.</summary>
internal sealed class FieldAccess
{
    private readonly AccessRule[] _rules;

    public FieldAccess(SchemaModel model, ObjectTypeModel type, FieldModel field)
    {
        Scope = field.Access ?? type.Access ?? AccessRule.Public;
        _rules = [.. new[] { field.Access, Target(model, field)?.Access }.OfType<AccessRule>().Where(r => !r.IsPublic)];
    }

    /// <summary>The rule whose scope the field's rows are opened in.</summary>
    public AccessRule Scope { get; }

    /// <summary>Whether everybody may read the field.</summary>
    public bool IsOpen => _rules.Length == 0;

    /// <summary>Whether a caller may read the field and the type that it leads to.</summary>
    public bool Allows(Caller caller) => Array.TrueForAll(_rules, r => r.Allows(caller));

    /// <summary>Refuses callers who may not read the field or the type that it leads to.</summary>
    public void Check(Caller caller)
    {
        foreach (var rule in _rules)
        {
            Check(rule, caller);
        }
    }

    /// <summary>Refuses callers who do not pass a rule.</summary>
    public static void Check(AccessRule rule, Caller caller)
    {
        if (!rule.Allows(caller))
        {
            throw caller.Kind == CallerKind.Anonymous ? new UnauthenticatedException() : new ForbiddenException(rule.ToString());
        }
    }

    /// <summary>The row type that a field leads to, also through a connection.</summary>
    private static ObjectTypeModel? Target(SchemaModel model, FieldModel field)
    {
        var target = model.Object(field.Type.Inner);
        return target is { ClrType: null } && target.Fields.FirstOrDefault(f => f.Name == "nodes") is { } nodes ? model.Object(nodes.Type.Inner) : target;
    }
}
