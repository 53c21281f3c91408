using Headless.Host.Startup;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace Headless.Host.Security;

/// <summary>Checks persons' tokens as configured.</summary>
internal static class TokenAuthentication
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    // Symmetric algorithms are left out: whoever can check such a token can also make one.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>Adds the check.</summary>
    /// <param name="services">The services.</param>
    /// <param name="tokens">How tokens are checked.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddTokens(this IServiceCollection services, TokenSettings tokens)
    {
        services.AddAuthentication().AddJwtBearer();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<TimeProvider>((options, clock) =>
        {
            options.Authority = tokens.Authority;
            options.MapInboundClaims = false;
            options.RequireHttpsMetadata = tokens.Authority?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ?? true;
            options.TokenValidationParameters = new()
            {
                ValidAlgorithms = Algorithms,
                ValidAudience = tokens.Audience,
                ValidIssuer = tokens.Issuer,
                IssuerSigningKeys = SigningKeys.Read(tokens.SigningKeys),
                LifetimeValidator = (notBefore, expires, _, _) => Lives(notBefore, expires, clock.GetUtcNow().UtcDateTime),
            };
        });
        return services;
    }

    private static bool Lives(DateTime? notBefore, DateTime? expires, DateTime now) =>
        expires is { } end && now < end + Skew && (notBefore is not { } begin || now >= begin - Skew);
}
