using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Headless.Data.Model;

/// <summary>Keeps generated names short enough for every database. PostgreSQL cuts longer ones in silence, and two of them may then be the same.</summary>
internal static class IdentifierNames
{
    public const int MaxLength = 63;
    private const int HashLength = 8;

    public static void Shorten(IMutableEntityType entity)
    {
        foreach (var key in entity.GetKeys().Where(k => k.GetName()?.Length > MaxLength))
        {
            key.SetName(Short(key.GetName()!));
        }

        foreach (var foreignKey in entity.GetForeignKeys().Where(f => f.GetConstraintName()?.Length > MaxLength))
        {
            foreignKey.SetConstraintName(Short(foreignKey.GetConstraintName()!));
        }

        foreach (var index in entity.GetIndexes().Where(i => i.GetDatabaseName()?.Length > MaxLength))
        {
            index.SetDatabaseName(Short(index.GetDatabaseName()!));
        }
    }

    private static string Short(string name) =>
        $"{name[..(MaxLength - HashLength - 1)]}_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..HashLength]}";
}
