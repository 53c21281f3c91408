using Headless.Sdk;
using Microsoft.AspNetCore.Http;

namespace Headless.Engine.Http.Sockets;

/// <summary>Finds out who asks over a WebSocket. Browsers cannot set its headers, so credentials come in its first message too.</summary>
public interface ISocketCallers
{
    /// <summary>Lets a caller in, or does not. Called again while the connection lasts.</summary>
    /// <param name="http">The request that opened the connection.</param>
    /// <param name="credentials">What the first message said by the name of the header, such as <c>Authorization</c>.</param>
    /// <returns>Who asks, or why not.</returns>
    Task<SocketAdmission> AdmitAsync(HttpContext http, SocketCredentials credentials);

    /// <summary>Counts an operation.</summary>
    /// <param name="caller">Who asks.</param>
    /// <returns>Why it is one too many; null when it is not.</returns>
    DomainException? Count(Caller caller);
}

/// <summary>Credentials of a first message.</summary>
/// <param name="Authorization">As the header of this name.</param>
/// <param name="ApiKey">As the header <c>X-Api-Key</c>.</param>
public sealed record SocketCredentials(string? Authorization, string? ApiKey);

/// <summary>Whether a caller is let in.</summary>
/// <param name="Caller">Who asks; null when the credentials were not accepted.</param>
/// <param name="Code">Why they were not: a code of the published list.</param>
public sealed record SocketAdmission(Caller? Caller, string? Code)
{
    /// <summary>The code of credentials that do not hold, or not any more.</summary>
    public const string Invalid = "INVALID_TOKEN";
}

/// <summary>Lets in whoever opened the connection; for hosts that know no other credentials.</summary>
internal sealed class RequestCallers : ISocketCallers
{
    /// <inheritdoc/>
    public Task<SocketAdmission> AdmitAsync(HttpContext http, SocketCredentials credentials) =>
        Task.FromResult(new SocketAdmission(http.Features.Get<Caller>() ?? Caller.Anonymous, null));

    /// <inheritdoc/>
    public DomainException? Count(Caller caller) => null;
}
