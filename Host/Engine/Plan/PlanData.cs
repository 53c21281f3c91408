using System.Text.Json;
using System.Text.Json.Serialization;

namespace Headless.Engine.Plan;

/// <summary>An answer's data, known to be valid: it only needs to be put together.</summary>
/// <param name="root">The root; of a part of an answer also a list of items.</param>
/// <param name="buffer">What is written already.</param>
internal sealed class PlanData(object root, FragmentBuffer buffer)
{
    // What stands around the fragments of most answers.
    private const int Around = 512;

    /// <summary>The root.</summary>
    public object Root => root;

    /// <summary>Whether it is a list.</summary>
    public bool IsList => root is ListNode;

    /// <summary>Writes it.</summary>
    /// <param name="to">Where to; not where the fragments are.</param>
    public void Write(FragmentBuffer to)
    {
        to.Expect(buffer.Length + Around);
        Write(to, root);
    }

    private void Write(FragmentBuffer to, ObjectNode node)
    {
        to.Write((byte)'{');
        var fields = node.Selection.Fields;
        for (var i = 0; i < fields.Length; i++)
        {
            var value = node.Values[i];
            var comma = i == 0 ? 1 : 0;
            if (value is FieldsFragment written)
            {
                to.Write(buffer.Of(written)[comma..]);
                i += written.Fields - 1;
                continue;
            }

            to.Write(fields[i].Label.Bytes[comma..]);
            Write(to, value);
        }

        to.Write((byte)'}');
    }

    private void Write(FragmentBuffer to, ListNode list)
    {
        to.Write((byte)'[');
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (i > 0)
            {
                to.Write((byte)',');
            }

            Write(to, list.Items[i]);
        }

        to.Write((byte)']');
    }

    private void Write(FragmentBuffer to, object? value)
    {
        switch (value)
        {
            case null:
                to.WriteNull();
                break;
            case Fragment fragment:
                to.Write(buffer.Of(fragment));
                break;
            case ObjectNode node:
                Write(to, node);
                break;
            case ListNode list:
                Write(to, list);
                break;
            default:
                LeafWriter.Write(to, value);
                break;
        }
    }
}

/// <summary>Lets the serializer write such data.</summary>
internal sealed class PlanDataConverter : JsonConverter<PlanData>
{
    /// <inheritdoc/>
    public override PlanData Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PlanData value, JsonSerializerOptions options)
    {
        using var bytes = new FragmentBuffer();
        value.Write(bytes);
        writer.WriteRawValue(bytes.Written.Span, skipInputValidation: true);
    }
}
