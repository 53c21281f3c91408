using Headless.Engine.Http.Sockets;
using Headless.Host.Security.Limits;
using Headless.Platform.Refusals;
using Headless.Sdk;
using Microsoft.Extensions.Primitives;

namespace Headless.Host.Security;

/// <summary>Finds out who asks over a WebSocket, by the same tokens and keys as in the headers. Each operation counts as a request.</summary>
/// <param name="resolver">Finds out who asks.</param>
/// <param name="rates">Counts requests.</param>
/// <param name="scopes">Makes a scope for each look, so that a token which has expired since is seen to have.</param>
internal sealed class SocketCallers(CallerResolver resolver, CallerRates rates, IServiceScopeFactory scopes) : ISocketCallers
{
    private const string Authorization = "Authorization";

    /// <inheritdoc/>
    public async Task<SocketAdmission> AdmitAsync(HttpContext http, SocketCredentials credentials)
    {
        await using var scope = scopes.CreateAsyncScope();
        var look = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = http.RequestAborted };
        look.Connection.RemoteIpAddress = http.Connection.RemoteIpAddress;

        // What the request said and what the message says are two credentials, unless one of them says nothing.
        look.Request.Headers[Authorization] = StringValues.Concat(http.Request.Headers.Authorization, credentials.Authorization);
        look.Request.Headers[CallerResolver.ApiKeyHeader] = StringValues.Concat(http.Request.Headers[CallerResolver.ApiKeyHeader], credentials.ApiKey);
        var resolution = await resolver.ResolveAsync(look);
        return resolution.Outcome switch
        {
            CredentialOutcome.Accepted => new(resolution.Caller, null),
            CredentialOutcome.Two => new(null, "TWO_CREDENTIALS"),
            CredentialOutcome.HeldUp => new(null, "TOO_MANY_ATTEMPTS"),
            _ => new(null, SocketAdmission.Invalid),
        };
    }

    /// <inheritdoc/>
    public DomainException? Count(Caller caller) =>
        rates.Count(caller) is { } wait ? new RateLimitedException(caller.RequestsPerMinute!.Value, Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))) : null;
}
