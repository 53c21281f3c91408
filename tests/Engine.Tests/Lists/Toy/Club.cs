using Headless.Sdk;

namespace Headless.Engine.Tests.Lists.Toy;

internal sealed class Club : IEntity
{
    private Club()
    {
    }

    public Club(Guid id, string name) => (Id, Name) = (id, name);

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";
}

/// <summary>The club as others see it, on the same table.</summary>
[RefersTo<Club>]
internal sealed class ClubRef : Reference
{
    public string Name { get; private set; } = "";
}
