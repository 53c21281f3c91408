using System.ComponentModel;

namespace Headless.Sdk.Tests.Descriptions;

#pragma warning disable HDL014, CS1573, CA1051, CA1034, CA1040, CA1819, CA1814, CA1043, CA1062, CA2225, CA1815 // what the ids must be able to name

/// <summary>A fixture of every shape that a comment can stand on.</summary>
/// <typeparam name="T">Anything.</typeparam>
public class Documented<T>
{
    /// <summary>The field.</summary>
    public int Field;

    /// <summary>Makes one of <paramref name="start"/>.</summary>
    /// <param name="start">Where it starts.</param>
    public Documented(int start) => Field = start;

    /// <summary>Something happened.</summary>
    public event EventHandler? Happened;

    /// <summary>The property.</summary>
    public string Property { get; set; } = "";

    /// <summary>The indexer.</summary>
    /// <param name="row">The row.</param>
    public int this[int row, T column] => row;

    /// <summary>From a number.</summary>
    public static implicit operator Documented<T>(int start) => new(start);

    /// <summary>Every kind of parameter.</summary>
    /// <param name="plain">Plain.</param>
    /// <param name="nested">Nested generic.</param>
    public TMethod Everything<TMethod>(
        int plain, T ofType, ref int byRef, TMethod[] ofMethod, int[,] matrix, IReadOnlyDictionary<string, int?> map, Documented<T>.Inner<TMethod>.Leaf nested,
        (int A, string B) pair, dynamic anything)
    {
        Happened?.Invoke(this, EventArgs.Empty);
        return ofMethod[byRef];
    }

    /// <summary>The inner type.</summary>
    public class Inner<TInner>
    {
        /// <summary>The leaf.</summary>
        public class Leaf
        {
            /// <summary>Takes both.</summary>
            public void Both(T outer, TInner inner) => GC.KeepAlive((outer, inner));
        }
    }
}

/// <summary>A record.</summary>
/// <param name="Name">The name as <c>printed</c>.</param>
public sealed record DocumentedRecord(string Name)
{
    /// <summary>The length.</summary>
    public int Length => Name.Length;
}

/// <summary>An enum.</summary>
public enum DocumentedEnum
{
    /// <summary>The first.</summary>
    First,

    Second,
}

/// <summary>Can be named.</summary>
public interface INamed
{
    /// <summary>Its name.</summary>
    string Name { get; }

    /// <summary>Renames it.</summary>
    /// <param name="name">The new name.</param>
    void Rename(string name);
}

/// <inheritdoc/>
internal sealed class Named : Reference, INamed, INotifyPropertyChanged
{
    /// <inheritdoc/>
    public event PropertyChangedEventHandler? PropertyChanged;

    /// <inheritdoc/>
    public string Name { get; private set; } = "";

    /// <inheritdoc cref="Documented{T}.Property"/>
    public string Other => Name;

    /// <inheritdoc/>
    public void Rename(string name)
    {
        Name = name;
        PropertyChanged?.Invoke(this, new(nameof(Name)));
    }
}
