using GraphQL.Resolvers;
using GraphQL.Types;
using Headless.Engine.Emission;

namespace Headless.Engine.Tests.Plan.Toy;

/// <summary>A string that is never shown whole, by a type that is derived from the built-in one.</summary>
internal sealed class MaskedGraphType : StringGraphType
{
    public MaskedGraphType() => Name = "Masked";

    public override object? Serialize(object? value) => value is string { Length: > 0 } text ? text[..1] + "***" : null;
}

/// <summary>A scalar whose values are objects of JSON.</summary>
internal sealed class PairGraphType : ScalarGraphType
{
    public PairGraphType() => Name = "Pair";

    public override object? ParseValue(object? value) => value;

    public override object? Serialize(object? value) => value is int number ? new Dictionary<string, object> { ["one"] = number, ["two"] = new[] { number, number } } : ThrowSerializationError(value);
}

/// <summary>The schema of people and robots, by hand, so that every kind of field is there. Its objects' fields are plain; those of the root are called.</summary>
internal sealed class ToySchema
{
    private readonly InterfaceGraphType _being = new() { Name = "Being" };
    private readonly UnionGraphType _either = new() { Name = "Either" };
    private readonly EnumerationGraphType _mood = new() { Name = "Mood" };

    public ToySchema()
    {
        _mood.Add("GLAD", Mood.Glad);
        _mood.Add("SAD", Mood.Sad);
        _being.AddField(new FieldType { Name = "name", ResolvedType = NonNull(Text) });
        _being.ResolveType = _either.ResolveType = value => value switch
        {
            Toy.Person => Person,
            Toy.Robot => Robot,
            _ => null,
        };
        AddPerson();
        AddRobot();
        foreach (var type in new[] { Person, Robot })
        {
            type.AddResolvedInterface(_being);
            _being.AddPossibleType(type);
            _either.AddPossibleType(type);
        }

        AddQuery();
    }

    public StringGraphType Text { get; } = new();

    public IntGraphType Int { get; } = new();

    public FloatGraphType Float { get; } = new();

    private IdGraphType Id { get; } = new();

    public ObjectGraphType Query { get; } = new() { Name = "Query" };

    public ObjectGraphType Mutation { get; } = new() { Name = "Mutation" };

    public ObjectGraphType Person { get; } = new() { Name = "Person" };

    public ObjectGraphType Robot { get; } = new() { Name = "Robot" };

    /// <summary>The schema, complete.</summary>
    public Schema Build()
    {
        var schema = new Schema { Query = Query, Mutation = Mutation.Fields.Count > 0 ? Mutation : null };
        schema.RegisterType(Robot);
        IncrementalDirectives.Add(schema, new BooleanGraphType(), Text, Int);
        schema.Initialize();
        return schema;
    }

    /// <summary>Adds a field.</summary>
    public static void Add(ObjectGraphType type, string name, IGraphType of, IFieldResolver resolver) => type.AddField(new FieldType { Name = name, ResolvedType = of, Resolver = resolver });

    private static NonNullGraphType NonNull(IGraphType type) => new(type);

    private static ListGraphType List(IGraphType type) => new(type);

    private void AddPerson()
    {
        void Plain(string name, IGraphType of, Func<Person, object?> read) => Add(Person, name, of, new PlainResolver(o => read((Person)o)));
        Plain("name", NonNull(Text), p => p.Name);
        Plain("number", NonNull(Int), p => p.Number);
        Plain("age", Int, p => p.Age);
        Plain("id", Id, p => p.Number);
        Plain("glad", new BooleanGraphType(), p => p.Mood == Mood.Glad);
        Plain("mood", _mood, p => p.Mood);
        Plain("masked", new MaskedGraphType(), p => p.Missing ?? p.Name);
        Plain("pair", new PairGraphType(), p => p.Number);
        Plain("missing", NonNull(Text), p => p.Missing);
        Plain("throwing", Int, p => p.Throwing);
        Plain("hardThrowing", NonNull(Int), p => p.Throwing);
        Plain("ratio", Float, p => p.Ratio);
        Plain("tags", NonNull(List(NonNull(Text))), p => p.Tags);
        Plain("marks", List(NonNull(Int)), p => p.Marks);
        Plain("friend", Person, p => p.Friend);
        Plain("friends", NonNull(List(NonNull(Person))), p => p.Friends);
        Plain("around", List(NonNull(_being)), p => p.Around);
        Plain("either", _either, p => p.Either);
        Plain("grid", List(List(Person)), p => p.Grid);
        Plain("noList", List(Person), p => p);
        Add(Person, "late", Person, new LateResolver(c => ((Person)c.Source!).Friend));
        Add(Person, "loaded", NonNull(Person), new LoadResolver(1, c => ((Person)c.Source!).Friend));
        Add(Person, "loadedTwice", Person, new LoadResolver(2, c => ((Person)c.Source!).Friend));
        Add(Person, "failing", NonNull(Int), new LateResolver(c => ((Person)c.Source!).Throwing));
    }

    private void AddRobot()
    {
        Add(Robot, "name", NonNull(Text), new PlainResolver(o => ((Robot)o).Name));
        Add(Robot, "serial", Id, new PlainResolver(o => ((Robot)o).Serial));
        Add(Robot, "owner", NonNull(Person), new PlainResolver(o => ((Robot)o).Owner));
        Add(Robot, "number", NonNull(Int), new FuncFieldResolver<object>(c => ((Robot)c.Source!).Number));
    }

    private void AddQuery()
    {
        Add(Query, "person", Person, new FuncFieldResolver<object>(_ => new Person(7)));
        Add(Query, "people", NonNull(List(NonNull(Person))), new LateResolver(_ => Enumerable.Range(1, 6).Select(i => new Person(i)).ToList()));
        Add(Query, "maybe", List(Person), new FuncFieldResolver<object>(_ => new Person?[] { new(1), null, new(4) }));
        Add(Query, "being", NonNull(_being), new FuncFieldResolver<object>(_ => new Robot(5)));
        Add(Query, "either", _either, new LoadResolver(1, _ => new Person(11)));
        Add(Query, "nobody", Person, new FuncFieldResolver<object>(_ => null));
        Add(Query, "stranger", _either, new FuncFieldResolver<object>(_ => "neither"));
    }
}
