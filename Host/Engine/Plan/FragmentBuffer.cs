using System.Buffers;

namespace Headless.Engine.Plan;

/// <summary>Bytes of an answer that are written before all of it is known. What turns out to be wrong is taken back.</summary>
internal sealed class FragmentBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstSize = 4 * 1024;
    private const int MostExpected = 64 * 1024;

    private byte[] _bytes = [];

    /// <summary>How much is written.</summary>
    public int Length { get; private set; }

    /// <summary>Makes room for as much as is expected, so that what is written need not be moved for want of it. What would be much is believed when it comes.</summary>
    /// <param name="length">How much.</param>
    public void Expect(int length) => Reserve(Math.Min(length, MostExpected));

    /// <summary>A fragment's bytes.</summary>
    /// <param name="fragment">The fragment.</param>
    /// <returns>Its bytes, until more is written.</returns>
    public ReadOnlySpan<byte> Of(Fragment fragment) => _bytes.AsSpan(fragment.Start, fragment.Length);

    /// <summary>Takes back what was written after a place.</summary>
    /// <param name="length">The place.</param>
    public void CutTo(int length) => Length = length;

    /// <summary>Begins what was written after a place with another byte than its first; with that byte alone, where nothing was written.</summary>
    /// <param name="start">The place.</param>
    /// <param name="first">The byte.</param>
    public void Begin(int start, byte first)
    {
        if (Length == start)
        {
            Write(first);
        }
        else
        {
            _bytes[start] = first;
        }
    }

    /// <summary>All that is written, until more is.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>Writes bytes as they are.</summary>
    /// <param name="bytes">The bytes.</param>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length - Length < bytes.Length)
        {
            Reserve(bytes.Length);
        }

        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Writes a byte as it is.</summary>
    /// <param name="one">The byte.</param>
    public void Write(byte one)
    {
        if (_bytes.Length == Length)
        {
            Reserve(1);
        }

        _bytes[Length++] = one;
    }

    /// <summary>Writes a field of an object, key and all.</summary>
    /// <param name="label">Its key.</param>
    /// <param name="write">Writes its value.</param>
    /// <param name="source">The object.</param>
    /// <returns>False when the writer leaves it to others; nothing is written then.</returns>
    public bool TryWrite(Label label, DirectWrite write, object source)
    {
        for (var room = label.Room + DirectWrites.Room; ;)
        {
            var to = GetSpan(room);
            label.CopyTo(to);
            var written = write(source, to[label.Length..]);
            if (written >= 0)
            {
                Length += written > 0 ? label.Length + written : 0;
                return written > 0;
            }

            room = label.Room - written;
        }
    }

    /// <inheritdoc/>
    public void Advance(int count) => Length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(Length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(Length);
    }

    /// <summary>Gives the memory back; nothing may be read any more.</summary>
    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        (_bytes, Length) = ([], 0);
    }

    private void Reserve(int sizeHint)
    {
        var needed = Length + Math.Max(sizeHint, 1);
        if (needed <= _bytes.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, Math.Max(FirstSize, _bytes.Length * 2)));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = larger;
    }
}
