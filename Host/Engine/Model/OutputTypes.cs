using System.Reflection;

namespace Headless.Engine.Model;

/// <summary>An object type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Its owner.</param>
/// <param name="Description">Its description.</param>
/// <param name="ClrType">The CLR class of its values; null for the root types and payloads.</param>
public sealed record ObjectTypeModel(string Name, Owner Owner, string? Description, Type? ClrType) : TypeModel(Name, Owner, Description)
{
    /// <summary>The reference through which others hold and extend the type.</summary>
    public Type? Reference { get; init; }

    /// <summary>Who may read objects of the type; null where no rule was declared (plain records: the rule of the field that returned them).</summary>
    public AccessRule? Access { get; init; }

    /// <summary>Whether its values are rows that <c>node(id:)</c> finds.</summary>
    public bool IsNode { get; init; }

    /// <summary>Names of the interfaces it implements.</summary>
    public List<string> Interfaces { get; } = [];

    /// <summary>Its fields, in the order of declaration; extensions follow.</summary>
    public List<FieldModel> Fields { get; } = [];
}

/// <summary>An interface type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Its owner.</param>
/// <param name="Description">Its description.</param>
/// <param name="ClrType">The CLR interface; null for the engine's own.</param>
public sealed record InterfaceTypeModel(string Name, Owner Owner, string? Description, Type? ClrType) : TypeModel(Name, Owner, Description)
{
    /// <summary>Its fields.</summary>
    public List<FieldModel> Fields { get; } = [];
}

/// <summary>A union type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Its owner.</param>
/// <param name="Description">Its description.</param>
/// <param name="Members">Names of its member types.</param>
public sealed record UnionTypeModel(string Name, Owner Owner, string? Description, IReadOnlyList<string> Members) : TypeModel(Name, Owner, Description);

/// <summary>An enum type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Its owner.</param>
/// <param name="Description">Its description.</param>
/// <param name="Values">Its values.</param>
public sealed record EnumTypeModel(string Name, Owner Owner, string? Description, IReadOnlyList<EnumValueModel> Values) : TypeModel(Name, Owner, Description);

/// <summary>A value of an enum.</summary>
/// <param name="Name">Its name, in SCREAMING_SNAKE_CASE.</param>
/// <param name="Value">The CLR value.</param>
/// <param name="Description">Its description.</param>
/// <param name="Deprecation">Why it is deprecated.</param>
public sealed record EnumValueModel(string Name, object Value, string? Description, string? Deprecation);

/// <summary>A scalar type that is not built into GraphQL.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">Its description.</param>
/// <param name="SpecifiedBy">Address of its specification.</param>
public sealed record ScalarTypeModel(string Name, string Description, string? SpecifiedBy) : TypeModel(Name, Owner.Engine, Description);

/// <summary>A field.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Whose it is, which may be another than the type's.</param>
/// <param name="Description">Its description.</param>
/// <param name="Type">Its type.</param>
/// <param name="Source">Where its value comes from.</param>
public sealed record FieldModel(string Name, Owner Owner, string? Description, TypeRef Type, FieldSource Source)
{
    /// <summary>The arguments.</summary>
    public IReadOnlyList<InputFieldModel> Arguments { get; init; } = [];

    /// <summary>Who may read it; null: whoever may read the object.</summary>
    public AccessRule? Access { get; init; }

    /// <summary>Why it is deprecated.</summary>
    public string? Deprecation { get; init; }

    /// <summary>What one call costs.</summary>
    public int Cost { get; init; }

    /// <summary>For how long a client may keep what it returned; null: as long as the fields around it say.</summary>
    public CacheHint? Cache { get; init; }
}

/// <summary>Where a field's value comes from.</summary>
public abstract record FieldSource
{
    /// <summary>The member that the field was declared with; null for the engine's own fields.</summary>
    public virtual MemberInfo? Member => null;
}

/// <summary>The global id of a row.</summary>
public sealed record IdSource : FieldSource;

/// <summary>A property of the object.</summary>
/// <param name="Property">The property.</param>
public sealed record PropertySource(PropertyInfo Property) : FieldSource
{
    /// <inheritdoc/>
    public override MemberInfo Member => Property;
}

/// <summary>Another row, through a navigation.</summary>
/// <param name="Property">The navigation.</param>
/// <param name="ForeignKey">The property that holds the other's id.</param>
public sealed record ReferenceSource(PropertyInfo Property, PropertyInfo ForeignKey) : FieldSource
{
    /// <inheritdoc/>
    public override MemberInfo Member => Property;
}

/// <summary>A method of a part.</summary>
/// <param name="Part">The part class.</param>
/// <param name="Method">The method.</param>
/// <param name="Shape">What its return type means.</param>
/// <param name="Parameters">What each parameter receives.</param>
/// <param name="Result">The CLR type of one value: the row of a list, the value of a batch, the result of a task.</param>
public sealed record MethodSource(Type Part, MethodInfo Method, MethodShape Shape, IReadOnlyList<ParameterModel> Parameters, Type Result) : FieldSource
{
    /// <inheritdoc/>
    public override MemberInfo Member => Method;

    /// <summary>The exceptions that a mutation declares.</summary>
    public IReadOnlyList<Type> Errors { get; init; } = [];

    /// <summary>The payload field that carries a mutation's result; null when the result is the payload itself.</summary>
    public string? PayloadField { get; init; }
}

/// <summary>A value that the engine itself computes.</summary>
/// <param name="Key">What it computes.</param>
public sealed record EngineSource(string Key) : FieldSource;

/// <summary>What a part method's return type means.</summary>
public enum MethodShape
{
    /// <summary>A value, perhaps awaited.</summary>
    Value,

    /// <summary>One value for each of many parents.</summary>
    Batch,

    /// <summary>Many values for each of many parents.</summary>
    BatchMany,

    /// <summary>A connection.</summary>
    List,

    /// <summary>A connection on a parent.</summary>
    Children,

    /// <summary>One row, projected.</summary>
    One,

    /// <summary>A mutation.</summary>
    Mutation,

    /// <summary>A stream of values.</summary>
    Stream,
}

/// <summary>What a parameter receives.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Type">Its CLR type.</param>
/// <param name="Argument">The argument, for <see cref="ParameterKind.Argument"/>.</param>
public sealed record ParameterModel(ParameterKind Kind, Type Type, InputFieldModel? Argument = null);

/// <summary>Kinds of parameters.</summary>
public enum ParameterKind
{
    /// <summary>The object that the field is on.</summary>
    Parent,

    /// <summary>All objects of the request that the field is on.</summary>
    Parents,

    /// <summary>A service.</summary>
    Service,

    /// <summary>Who asks.</summary>
    Caller,

    /// <summary>Stops the work.</summary>
    Cancellation,

    /// <summary>An argument of the field.</summary>
    Argument,
}
