using Headless.Membership.Members;

namespace Headless.Membership.Contracts;

/// <summary>Names as strangers may see them; the same everywhere, so that two places together show no more than one.</summary>
public static class MaskedName
{
    /// <summary>The most UTF-16 units a masked name has.</summary>
    public const int MaxLength = PersonName.MaxLength;

    /// <summary>The name with all but its beginning hidden: 张*, 买买提·***. The number of hidden characters is hidden too.</summary>
    /// <param name="name">The name of a person who need not be a member.</param>
    /// <returns>The masked name; hidden whole where it would be longer than <see cref="MaxLength"/>.</returns>
    public static string Of(string name)
    {
        var masked = PersonName.Mask(name);
        return masked.Length <= MaxLength ? masked : "*";
    }
}
