namespace Headless.Engine.Tests.Plan.Toy;

internal enum Mood
{
    Glad,
    Sad,
    Unheard,
}

internal interface IBeing
{
    string Name { get; }
}

/// <summary>Somebody whose every property is one of the cases, by the number.</summary>
internal sealed record Person(int Number) : IBeing
{
    public string Name => $"name {Number} \"{(char)('a' + (Number % 26))}\" 工会";

    public int? Age => Number % 3 == 0 ? null : Number;

    public Mood Mood => (Mood)(Number % 4 == 3 ? 2 : Number % 2);

    public string? Missing => Number % 2 == 0 ? null : "there";

    public int Throwing => Number % 3 == 1 ? throw new InvalidOperationException($"thrown by {Number}") : Number;

    public double Ratio => Number / 4.0;

    public string[] Tags => [.. Enumerable.Range(0, Number % 3).Select(i => $"tag {i}")];

    public int?[] Marks => Number % 2 == 0 ? [1, null, 3] : [1, 2];

    public Person? Friend => Number % 5 == 0 ? null : new(Number / 2);

    public IEnumerable<Person> Friends => Enumerable.Range(1, Number % 4).Select(i => new Person(Number / 2 + i));

    public IReadOnlyList<IBeing> Around => [new Person(Number / 3), new Robot(Number + 1)];

    public object Either => Number % 2 == 0 ? new Robot(Number) : new Person(Number / 2);

    public Person?[][] Grid => [[new(Number + 1), null], [new(Number / 2)]];
}

internal sealed record Robot(int Number) : IBeing
{
    public string Name => $"robot {Number}";

    public long Serial => 1L << 40;

    public Person Owner => new(Number / 2);
}
