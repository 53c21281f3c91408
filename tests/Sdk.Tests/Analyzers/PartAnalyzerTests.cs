using Headless.Sdk.Analyzers.Rules;

namespace Headless.Sdk.Tests.Analyzers;

public sealed class PartAnalyzerTests
{
    private const string OnceInput = "record BorrowInput([property: System.ComponentModel.DataAnnotations.RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey); ";

    private static Task Reports(string id, string message, string marked) => Snippet.ReportsAsync<PartAnalyzer>(id, message, marked);

    private static Task Accepts(string source) => Snippet.AcceptsAsync<PartAnalyzer>(source);

    [Theory]
    [InlineData("void")]
    [InlineData("Task")]
    [InlineData("ValueTask")]
    public Task HDL001_a_field_that_returns_nothing(string type) => Reports(
        "HDL001", "Field 'GetName' returns nothing; return a value, Task<T>, or IQueryable<T> for a connection",
        $"[QueryType, Public] class P {{ public {type} [|GetName|]() => throw new Exception(); }}");

    [Theory]
    [InlineData("string")]
    [InlineData("Task<string>")]
    [InlineData("ValueTask<int?>")]
    [InlineData("IQueryable<ShopRow>")]
    [InlineData("One<ShopRow>")]
    public Task HDL001_accepts_a_value(string type) => Accepts($"[QueryType, Public] class P {{ public {type} GetName() => throw new Exception(); }}");

    [Theory]
    [InlineData("Task<string>")]
    [InlineData("Task<IReadOnlyDictionary<Guid, string>>")]
    [InlineData("IReadOnlyDictionary<ShopRef, string>")]
    [InlineData("ILookup<ShopRef, string>")]
    public Task HDL002_a_batch_that_does_not_answer_by_parent(string type) => Reports(
        "HDL002", "Field 'Name' takes a list of ShopRef, so it is batched; return Task<IReadOnlyDictionary<ShopRef, TValue>> or Task<ILookup<ShopRef, TValue>>",
        $"[ExtendObjectType<ShopRef>] class P {{ public {type} [|Name|](IReadOnlyList<ShopRef> shops, CancellationToken ct) => throw new Exception(); }}");

    [Theory]
    [InlineData("Task<IReadOnlyDictionary<ShopRef, string>>")]
    [InlineData("Task<ILookup<ShopRef, string>>")]
    public Task HDL002_accepts_a_dictionary_and_a_lookup(string type) => Accepts(
        $"[ExtendObjectType<ShopRef>] class P {{ public {type} Name(IReadOnlyList<ShopRef> shops, CancellationToken ct) => throw new Exception(); }}");

    [Fact]
    public Task HDL002_knows_the_entity_by_its_reference_too() => Reports(
        "HDL002", "Field 'Name' takes a list of ShopRef, so it is batched; return Task<IReadOnlyDictionary<ShopRef, TValue>> or Task<ILookup<ShopRef, TValue>>",
        "[ObjectType<ShopRow>] class P { public Task<string> [|Name|](IReadOnlyList<ShopRef> shops) => throw new Exception(); }");

    [Theory]
    [InlineData("")]
    [InlineData("RenameInput change")]
    [InlineData("string input")]
    [InlineData("RenameInput input, string name")]
    [InlineData("RenameInput input, Guid? id")]
    [InlineData("RenameInput input, RenameInput other")]
    public Task HDL003_a_mutation_without_exactly_one_input(string parameters) => Reports(
        "HDL003", "Mutation 'Rename' must take its arguments as exactly one record named input; write Rename(RenameInput input, ...)",
        $"[MutationType, Public] class P {{ public Task<ShopRow> [|RenameAsync|]({parameters}) => throw new Exception(); }}");

    [Fact]
    public Task HDL003_accepts_services_beside_the_input() => Accepts(
        "[MutationType, Public] class P { public Task<ShopRow> Rename(RenameInput input, Caller caller, TimeProvider time, CancellationToken ct) => throw new Exception(); }");

    [Theory]
    [InlineData("Task<ShopRow>")]
    [InlineData("IEnumerable<ShopRow>")]
    [InlineData("Task")]
    public Task HDL004_a_subscription_that_is_no_stream(string type) => Reports(
        "HDL004", "Subscription 'Renamed' must return IAsyncEnumerable<T>",
        $"[SubscriptionType, Public] class P {{ public {type} [|Renamed|](CancellationToken ct) => throw new Exception(); }}");

    [Fact]
    public Task HDL004_accepts_a_stream() =>
        Accepts("[SubscriptionType, Public] class P { public IAsyncEnumerable<ShopRow> Renamed(CancellationToken ct) => throw new Exception(); }");

    [Theory]
    [InlineData("QueryType", "int", "")]
    [InlineData("MutationType", "int", "RenameInput input")]
    [InlineData("SubscriptionType", "IAsyncEnumerable<int>", "")]
    public Task HDL005_a_root_field_that_says_nothing_about_access(string root, string type, string parameters) => Reports(
        "HDL005", "Root field 'Count' does not say who may use it; put [RequirePermission(...)] or [Public] on it or on its class",
        $"[{root}] class P {{ public {type} [|Count|]({parameters}) => throw new Exception(); [Public] public {type} Other({parameters}) => throw new Exception(); }}");

    [Theory]
    [InlineData("[QueryType, RequirePermission(\"shop.read\")] class P { public int Count() => 1; }")]
    [InlineData("[QueryType] class P { [RequirePermission(\"shop.read\")] public int Count() => 1; }")]
    [InlineData("[ObjectType<ShopRow>] class P { public int Count() => 1; }")]
    public Task HDL005_accepts_the_class_the_method_and_what_is_no_root(string source) => Accepts(source);

    [Fact]
    public Task HDL009_an_error_without_a_code() => Reports(
        "HDL009", "'ClosedException' publishes no code; put [ErrorCode(\"...\", Zh = \"...\", En = \"...\")] on it",
        """
        class ClosedException : DomainException;
        [MutationType, Public] class P { [[|Error<ClosedException>|]] public int Rename(RenameInput input) => 1; }
        """);

    [Fact]
    public Task HDL009_accepts_a_code_of_its_own_or_of_its_base() => Accepts("""
        [ErrorCode("CLOSED", Zh = "已关闭。", En = "It is closed.")] class ClosedException : DomainException;
        sealed class ShutException : ClosedException;
        [MutationType, Public] class P { [Error<ClosedException>, Error<ShutException>, Error<NotFoundException>] public int Rename(RenameInput input) => 1; }
        """);

    [Theory]
    [InlineData("int", "int")]
    [InlineData("Task<string>", "string")]
    [InlineData("ShopRow", "ShopRow")]
    public Task HDL010_a_field_on_anothers_type_that_is_never_null(string type, string awaited) => Reports(
        "HDL010", $"Field 'Rank' is added to ShopRef, which somebody else owns, so it must be nullable; return {awaited}?",
        $"[ExtendObjectType<ShopRef>] class P {{ public {type} [|Rank|](ShopRef shop) => throw new Exception(); }}");

    [Theory]
    [InlineData("int?")]
    [InlineData("Task<string?>")]
    [InlineData("IReadOnlyList<int>")]
    [InlineData("IQueryable<ShopRow>")]
    [InlineData("Children<ShopRef, ShopRow>")]
    [InlineData("One<ShopRow>")]
    public Task HDL010_accepts_null_lists_and_connections(string type) =>
        Accepts($"[ExtendObjectType<ShopRef>] class P {{ public {type} Rank() => throw new Exception(); }}");

    [Fact]
    public Task HDL010_leaves_the_owners_own_fields_alone() => Accepts("""
        class OwnRow : IEntity { public Guid Id { get; init; } }
        [RefersTo<OwnRow>] class OwnRef : Reference;
        [ObjectType<OwnRow>] class P { public int Rank(OwnRow own) => 1; }
        [ExtendObjectType<OwnRef>] class Q { public int Level(OwnRef own) => 1; }
        """);

    [Theory]
    [InlineData("IReadOnlyList<ShopRow>")]
    [InlineData("Task<List<ShopRow>>")]
    [InlineData("ShopRow[]")]
    [InlineData("IEnumerable<ShopRow>")]
    public Task HDL011_rows_as_a_plain_list(string type) => Reports(
        "HDL011",
        "Field 'Shops' returns ShopRow rows as a plain list; return IQueryable<ShopRow>, on a parent Children<TParent, ShopRow>, or say [NaturallySmall(\"...\")] why there are never many",
        $"[QueryType, Public] class P {{ public {type} [|Shops|]() => throw new Exception(); }}");

    [Theory]
    [InlineData("ILookup<ShopRow, ShopRef>")]
    [InlineData("IReadOnlyDictionary<ShopRow, IReadOnlyList<ShopRef>>")]
    public Task HDL011_rows_as_a_plain_list_by_parent(string type) => Reports(
        "HDL011",
        "Field 'Near' returns ShopRef rows as a plain list; return IQueryable<ShopRef>, on a parent Children<TParent, ShopRef>, or say [NaturallySmall(\"...\")] why there are never many",
        $"[ObjectType<ShopRow>] class P {{ public Task<{type}> [|Near|](IReadOnlyList<ShopRow> shops) => throw new Exception(); }}");

    [Theory]
    [InlineData("", "IReadOnlyList<string>")]
    [InlineData("", "IQueryable<ShopRow>")]
    [InlineData("[NaturallySmall(\"a week has seven days\")]", "IReadOnlyList<ShopRow>")]
    public Task HDL011_accepts_values_connections_and_a_reason(string attribute, string type) =>
        Accepts($"[QueryType, Public] class P {{ {attribute} public {type} Shops() => throw new Exception(); }}");

    [Theory]
    [InlineData("IQueryable<ShopRow>")]
    [InlineData("Task<IQueryable<ShopRow>>")]
    public Task HDL012_a_query_from_a_mutation(string type) => Reports(
        "HDL012", "Mutation 'Rename' returns a query; return Task<ShopRow>, the row that it changed",
        $"[MutationType, Public] class P {{ public {type} [|Rename|](RenameInput input) => throw new Exception(); }}");

    [Fact]
    public Task HDL012_accepts_the_row() => Accepts("[MutationType, Public] class P { public Task<ShopRow> Rename(RenameInput input) => throw new Exception(); }");

    [Theory]
    [InlineData("ShopRow one, ShopRow [|two|]")]
    [InlineData("ShopRow one, IReadOnlyList<ShopRef> [|two|]")]
    public Task HDL013_the_parent_twice(string parameters) => Reports(
        "HDL013", "Field 'Rank' takes its parent ShopRow more than once; keep one of ShopRow and IReadOnlyList<ShopRow>",
        $"[ObjectType<ShopRow>] class P {{ public Task<IReadOnlyDictionary<ShopRef, int>> Rank({parameters}) => throw new Exception(); }}");

    [Fact]
    public Task HDL013_accepts_the_parent_once() => Accepts("[ObjectType<ShopRow>] class P { public int Rank(ShopRow shop, int? of) => 1; }");

    [Theory]
    [InlineData("record BorrowInput(string Name);")]
    [InlineData("record BorrowInput([System.ComponentModel.DataAnnotations.RegularExpression(IdempotentAttribute.KeyPattern)] Guid IdempotencyKey);")]
    [InlineData("record BorrowInput(string IdempotencyKey);")]
    [InlineData("record BorrowInput([System.ComponentModel.DataAnnotations.RegularExpression(\".*\")] string IdempotencyKey);")]
    public Task HDL015_once_without_a_key(string input) => Reports(
        "HDL015", "Mutation 'Borrow' is [Idempotent]; give its input the property [RegularExpression(IdempotentAttribute.KeyPattern)] string IdempotencyKey",
        $"[MutationType, Public] class P {{ [Idempotent] public Task<ShopRow> [|BorrowAsync|](BorrowInput input) => throw new Exception(); }} {input}");

    [Theory]
    [InlineData("int", "int")]
    [InlineData("Task<OddPayload>", "OddPayload")]
    [InlineData("Task<Row>", "Row")]
    public Task HDL016_once_with_a_result_that_cannot_be_kept(string type, string name) => Reports(
        "HDL016", $"Mutation 'Borrow' is [Idempotent], and {name} cannot be kept; return the row, or a record named ...Payload whose properties are rows, lists of rows and values",
        OnceInput + $"record Row(string Name); record OddPayload(Dictionary<string, ShopRow> Rows); [MutationType, Public] class P {{ [Idempotent] public {type} [|Borrow|](BorrowInput input) => throw new Exception(); }}");

    [Theory]
    [InlineData("Task<ShopRow>")]
    [InlineData("ShopRow?")]
    [InlineData("Task<BorrowPayload>")]
    public Task HDL015_and_HDL016_accept_a_key_and_rows_and_values(string type) => Accepts(
        OnceInput + "record BorrowPayload(ShopRow? Row, ShopRef Ref, IReadOnlyList<ShopRow> Rows, int? Count, DateOnly Day, DayOfWeek Kind, Money Price, IReadOnlyList<string> Names);"
        + $"[MutationType, Public] class P {{ [Idempotent] public {type} Borrow(BorrowInput input) => throw new Exception(); }}");

    [Fact]
    public Task A_class_that_is_no_part_says_what_it_likes() => Accepts("class P { public void Nothing(string input) { } public List<ShopRow> Rows() => []; }");

    [Fact]
    public Task What_is_not_public_or_not_a_field_says_what_it_likes() => Accepts("""
        [QueryType] sealed class P : IDisposable
        {
            internal void Internal() { }
            public static void Static() { }
            public void Dispose() { }
            public override string ToString() => "";
            public int Property { get; set; }
        }
        """);
}
