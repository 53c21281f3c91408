using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Security.Cryptography;
using Headless.Data;
using Headless.Host.Security;
using Headless.Sdk;
using Headless.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Headless.Host.Tests.Security;

/// <summary>Who a request is taken for. Every credential that does not hold is refused, never taken for anonymous.</summary>
public sealed class CredentialTests : IDisposable
{
    private const string Viewer = "{ viewer { kind displayName } }";
    private const string Issuer = "https://tests.example";

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [DatabaseTheory]
    [DatabaseData]
    public async Task A_demo_sign_in_is_a_person_and_nothing_is_anonymous(DatabaseProvider provider)
    {
        await using var server = await HeadlessServer.StartAsync(provider);

        using var person = await server.GraphQL.PostAsync(Viewer, token: "demo:province-admin");
        using var nobody = await server.GraphQL.PostAsync(Viewer);

        Assert.Equal("""{"data":{"viewer":{"kind":"PERSON","displayName":"省级管理员（虚构）"}}}""", person.ToString());
        Assert.Equal("ANONYMOUS", nobody.Data.GetProperty("viewer").GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("demo:nobody", null)]
    [InlineData("", null)]
    [InlineData("a.b.c", null)]
    [InlineData(null, "hl_live_aaaaaaaaaaaa_bbbbbbbb")]
    [InlineData(null, "")]
    public async Task What_does_not_hold_is_refused(string? token, string? apiKey)
    {
        await using var server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite, WithTokens);

        using var chinese = await server.GraphQL.PostAsync(Viewer, token: token, apiKey: apiKey);
        using var english = await server.GraphQL.PostAsync(Viewer, token: token, apiKey: apiKey, language: "en");

        Assert.Equal(HttpStatusCode.Unauthorized, chinese.Status);
        Assert.Equal("""{"errors":[{"message":"登录凭证无效或已过期，请重新登录。","extensions":{"code":"INVALID_TOKEN"}}]}""", chinese.ToString());
        Assert.Equal("""{"errors":[{"message":"The token or key is not valid any more. Sign in again.","extensions":{"code":"INVALID_TOKEN"}}]}""", english.ToString());
    }

    [Fact]
    public async Task Two_credentials_are_refused()
    {
        await using var server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite);

        using var answer = await server.GraphQL.PostAsync(Viewer, token: "demo:province-admin", apiKey: "x", language: "en");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("""{"errors":[{"message":"The request has both Authorization and X-Api-Key. Send only one.","extensions":{"code":"TWO_CREDENTIALS"}}]}""", answer.ToString());
    }

    [Fact]
    public async Task Demo_sign_ins_open_nothing_outside_development()
    {
        await using var server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite, options =>
        {
            options.Environment = "Production";
            WithTokens(options);
        });

        // The database is the demo's, so the account exists; neither way to it is open.
        using var plain = await server.GraphQL.PostAsync(Viewer, token: "demo:province-admin");
        using var signed = await server.GraphQL.PostAsync(Viewer, token: Token("demo:province-admin"));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (plain.Status, signed.Status));
        using var page = await server.Http.GetAsync(new Uri("/demo/sign-ins", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Fact]
    public async Task A_signed_token_holds_for_its_audience_until_it_expires()
    {
        await using var server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite, options =>
        {
            WithTokens(options);
            options.Services = services => Replace(services, new KnownPerson("person-1"));
        });

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server, Token("person-1")));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, Token("person-2")));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, Token("person-1", audience: "another")));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, Token("person-1", issuer: "https://evil.example")));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, Token("person-1", lifetime: TimeSpan.FromMinutes(-2))));
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, Token("person-1", key: other)));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(server, Unsigned("person-1")));
    }

    [Fact]
    public async Task A_stream_of_events_does_not_outlive_its_token()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddHours(1));
        await using var server = await HeadlessServer.StartAsync(DatabaseProvider.Sqlite, o =>
        {
            WithTokens(o);
            o.Time = time;
            o.Services = s => Replace(s, new KnownPerson("person-1", new Grant("membership.events.read", "/")));
        });
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "subscription { membershipEventOccurred { kind } }" }) };
        request.Headers.Add("Accept", "text/event-stream");
        request.Headers.Authorization = new("Bearer", Token("person-1", lifetime: TimeSpan.FromMinutes(65)));
        using var response = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop.Token);
        using var stream = await response.Content.ReadAsStreamAsync(stop.Token);
        var reading = stream.CopyToAsync(Stream.Null, stop.Token);

        for (var i = 0; i < 20; i++)
        {
            await PassAsync();
        }

        Assert.False(reading.IsCompleted);
        while (!reading.IsCompleted)
        {
            await PassAsync();
        }

        await Assert.ThrowsAnyAsync<Exception>(() => reading);   // cut, not complete
        Assert.False(stop.IsCancellationRequested);

        async Task PassAsync()
        {
            stop.Token.ThrowIfCancellationRequested();
            time.Advance(KeyStreams.Interval);
            await Task.Delay(TimeSpan.FromMilliseconds(20), stop.Token);
        }
    }

    public void Dispose() => _key.Dispose();

    private static void Replace(IServiceCollection services, ICallerSource source) =>
        services.Add(new(typeof(ICallerSource), source));

    private static async Task<HttpStatusCode> StatusAsync(HeadlessServer server, string token)
    {
        using var answer = await server.GraphQL.PostAsync("{ __typename }", token: token);
        return answer.Status;
    }

    private static string Unsigned(string subject)
    {
        var payload = Base64UrlEncoder.Encode($$"""{"sub":"{{subject}}","iss":"{{Issuer}}","aud":"headless","exp":99999999999}""");
        return $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{payload}.";
    }

    private void WithTokens(HeadlessServerOptions options)
    {
        options.Settings["Authentication:Issuer"] = Issuer;
        options.Settings["Authentication:Audience"] = "headless";
        options.Settings["Authentication:SigningKeys:0"] = _key.ExportSubjectPublicKeyInfoPem();
    }

    private string Token(string subject, string audience = "headless", string issuer = Issuer, TimeSpan? lifetime = null, ECDsa? key = null)
    {
        var expires = TimeProvider.System.GetUtcNow().UtcDateTime + (lifetime ?? TimeSpan.FromMinutes(5));
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Subject = new ClaimsIdentity([new Claim("sub", subject)]),
            Audience = audience,
            Issuer = issuer,
            NotBefore = expires.AddHours(-1),
            IssuedAt = expires.AddHours(-1),
            Expires = expires,
            SigningCredentials = new(new ECDsaSecurityKey(key ?? _key), SecurityAlgorithms.EcdsaSha256),
        });
    }

    private sealed class KnownPerson(string subject, params Grant[] grants) : ICallerSource
    {
        public Task<Caller?> FindPersonAsync(string found, CancellationToken cancellationToken) =>
            Task.FromResult(found == subject ? new Caller(CallerKind.Person, Guid.CreateVersion7(), "Known", grants) : null);

        public Task<Caller?> FindPartnerAsync(string key, CancellationToken cancellationToken) => Task.FromResult<Caller?>(null);
    }
}
