using CsCheck;
using Headless.Access.Contracts;
using Headless.Access.Keys;

namespace Headless.Access.Tests.Keys;

public sealed class KeyProofTests
{
    private static readonly DateTime Now = new(2026, 5, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly KeyText Present = KeyText.Renew("0123456789abcdef");
    private static readonly KeyText Previous = KeyText.Renew("0123456789abcdef");
    private static readonly KeyText Guessed = KeyText.Renew("0123456789abcdef");

    private static readonly Gen<DateTime?> Moments = Gen.Int[-3, 3].Nullable().Select(h => h is { } hours ? (DateTime?)Now.AddHours(hours) : null);

    [Fact]
    public void The_present_secret_is_accepted_and_no_other()
    {
        var proof = new KeyProof(Present.HashSecret(), null, null, null, null);
        Assert.True(proof.Accepts(Present, Now));
        Assert.False(proof.Accepts(Previous, Now));
        Assert.False(proof.Accepts(Guessed, Now));
    }

    [Fact]
    public void The_secret_before_is_accepted_until_its_end_and_not_at_it()
    {
        var proof = new KeyProof(Present.HashSecret(), Previous.HashSecret(), Now, null, null);
        Assert.True(proof.Accepts(Previous, Now.AddTicks(-1)));
        Assert.False(proof.Accepts(Previous, Now));
        Assert.True(proof.Accepts(Present, Now));
    }

    [Fact]
    public void A_key_that_has_ended_accepts_neither()
    {
        Assert.False(new KeyProof(Present.HashSecret(), Previous.HashSecret(), Now.AddHours(1), Now, null).Accepts(Present, Now));
        Assert.False(new KeyProof(Present.HashSecret(), Previous.HashSecret(), Now.AddHours(1), null, Now.AddHours(9)).Accepts(Previous, Now));
    }

    [Fact]
    public void Where_there_is_no_row_nothing_is_accepted()
    {
        Assert.False(KeyProof.Nobody.Accepts(Present, Now));
        Assert.False(KeyProof.Nobody.Accepts(Present, DateTime.MinValue));
    }

    [Fact]
    public void What_is_accepted_is_what_the_state_says() => Gen.Select(Moments, Moments, Moments).Sample((revoked, expires, overlap) =>
    {
        var proof = new KeyProof(Present.HashSecret(), Previous.HashSecret(), overlap, expires, revoked);
        var state = KeyLifecycle.StateOf(revoked, expires, overlap, Now);
        Assert.Equal(state is ApiKeyState.Active or ApiKeyState.Rotating, proof.Accepts(Present, Now));
        Assert.Equal(state is ApiKeyState.Rotating, proof.Accepts(Previous, Now));
        Assert.False(proof.Accepts(Guessed, Now));
    });

    [Fact]
    public void Every_key_stands_in_the_one_state_that_lists_show_it_in() => Gen.Select(Moments, Moments, Moments).Sample((revoked, expires, overlap) =>
    {
        var key = new ApiKey
        {
            Name = "",
            Lookup = "",
            SecretHash = [],
            Scopes = "",
            OrganizationId = Guid.Empty,
            CreatedAt = Now,
            RevokedAt = revoked,
            ExpiresAt = expires,
            PreviousSecretEndsAt = overlap,
        };
        var listed = Enum.GetValues<ApiKeyState>().Where(s => KeyLifecycle.In(s, Now).Compile()(key)).ToList();
        Assert.Equal([KeyLifecycle.StateOf(revoked, expires, overlap, Now)], listed);
        Assert.Equal(listed[0] is ApiKeyState.Active or ApiKeyState.Rotating, KeyLifecycle.Lives(Now).Compile()(key));
    });
}
