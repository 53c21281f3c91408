using Headless.Access.Contracts;
using Headless.Host.Security.Limits;
using Headless.Host.Startup;
using Headless.Sdk;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace Headless.Host.Security;

/// <summary>
/// Finds out who asks. A person proves herself with a token in <c>Authorization</c>, a partner with a key in <c>X-Api-Key</c>; on a developer's machine a demo sign-in is enough.
/// What does not hold is refused, never taken for anonymous.
/// </summary>
/// <param name="settings">How tokens are checked.</param>
/// <param name="scopes">Makes a scope for the look-up.</param>
/// <param name="attempts">Makes guessing keys slow.</param>
internal sealed class CallerResolver(HostSettings settings, IServiceScopeFactory scopes, KeyAttempts attempts)
{
    /// <summary>The header of a partner's key.</summary>
    public const string ApiKeyHeader = "X-Api-Key";

    private const string Bearer = "Bearer ";
    private const string DemoSubject = "demo:";

    /// <summary>Resolves the caller of a request.</summary>
    /// <param name="context">The request.</param>
    /// <returns>Who asks, or why not.</returns>
    public async Task<CallerResolution> ResolveAsync(HttpContext context)
    {
        var tokens = context.Request.Headers.Authorization;
        var keys = context.Request.Headers[ApiKeyHeader];
        if (tokens.Count > 0 && keys.Count > 0)
        {
            return CallerResolution.Two;
        }

        // Proxies and browsers write addresses down; a key that stands in one has to be replaced.
        if (context.Request.QueryString.Value?.Contains(ApiKeyTerms.Prefix, StringComparison.Ordinal) == true)
        {
            return CallerResolution.InAddress;
        }

        return (tokens, keys) switch
        {
            ({ Count: 0 }, { Count: 0 }) => CallerResolution.Anonymous,
            (_, [{ Length: > 0 } key]) => await PartnerAsync(context, key),
            ([{ } token], _) when token.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) => await PersonAsync(context, token[Bearer.Length..].Trim()),
            _ => CallerResolution.Invalid,
        };
    }

    private async Task<CallerResolution> PartnerAsync(HttpContext context, string key)
    {
        var attempt = KeyAttempt.Of(context.Connection.RemoteIpAddress, key);
        if (attempts.WaitOf(attempt) is { } wait)
        {
            return CallerResolution.HeldUp(wait);
        }

        var resolution = await FindAsync((source, stop) => source.FindPartnerAsync(key, stop), context.RequestAborted);
        if (resolution.Outcome == CredentialOutcome.Accepted)
        {
            attempts.Succeeded(attempt);
        }
        else
        {
            attempts.Failed(attempt);
        }

        return resolution;
    }

    private async Task<CallerResolution> PersonAsync(HttpContext context, string token)
    {
        var subject = token.StartsWith(DemoSubject, StringComparison.Ordinal) ? DemoSubjectOf(token) : await SubjectOfAsync(context);
        return subject is null ? CallerResolution.Invalid : await FindAsync((source, stop) => source.FindPersonAsync(subject, stop), context.RequestAborted);
    }

    private string? DemoSubjectOf(string token) => settings.IsDevelopment ? token : null;

    private async Task<string?> SubjectOfAsync(HttpContext context)
    {
        if (settings.Tokens is null)
        {
            return null;
        }

        var result = await context.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        var subject = result.Principal?.FindFirst("sub")?.Value;

        // Demo accounts may exist in a database that a production host is pointed at; no token opens them there.
        return string.IsNullOrEmpty(subject) || subject.StartsWith(DemoSubject, StringComparison.Ordinal) ? null : subject;
    }

    private async Task<CallerResolution> FindAsync(Func<ICallerSource, CancellationToken, Task<Caller?>> find, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return CallerResolution.Of(await find(scope.ServiceProvider.GetRequiredService<ICallerSource>(), cancellationToken));
    }
}
