using System.Net;
using System.Net.Sockets;
using Headless.Sdk;

namespace Headless.Engine.Cost;

/// <summary>Whose budget an operation is paid from: the account's, the key's, or, for who has not signed in, the address's.</summary>
internal static class Payer
{
    private const int NetworkBytes = 8;

    /// <summary>Names the payer.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="address">From where; of version 6 the network counts, which is one customer's.</param>
    public static string Of(Caller caller, IPAddress? address) => caller.Id is { } id ? $"{caller.Kind}:{id:N}" : $"{Network(address)}";

    private static IPAddress? Network(IPAddress? address)
    {
        if (address is not { AddressFamily: AddressFamily.InterNetworkV6 })
        {
            return address;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new(bytes);
    }
}
