using System.Text.Json;
using System.Text.Json.Serialization;

namespace Headless.Engine.Plan;

/// <summary>An answer's data, known to be valid: it only needs to be put together.</summary>
/// <param name="root">The root; of a part of an answer also a list of items.</param>
/// <param name="buffer">What is written already.</param>
internal sealed class PlanData(object root, FragmentBuffer buffer)
{
    /// <summary>The root.</summary>
    public object Root => root;

    /// <summary>Whether it is a list.</summary>
    public bool IsList => root is ListNode;

    /// <summary>Writes it.</summary>
    /// <param name="json">Where to.</param>
    public void Write(Utf8JsonWriter json) => Write(json, root);

    private void Write(Utf8JsonWriter json, ObjectNode node)
    {
        json.WriteStartObject();
        var fields = node.Selection.Fields;
        for (var i = 0; i < fields.Length; i++)
        {
            json.WritePropertyName(fields[i].Name);
            Write(json, node.Values[i]);
        }

        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case Fragment fragment:
                json.WriteRawValue(buffer.Of(fragment), skipInputValidation: true);
                break;
            case ObjectNode node:
                Write(json, node);
                break;
            case ListNode list:
                json.WriteStartArray();
                list.Items.ForEach(i => Write(json, i));
                json.WriteEndArray();
                break;
            default:
                LeafWriter.Write(json, value);
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
    public override void Write(Utf8JsonWriter writer, PlanData value, JsonSerializerOptions options) => value.Write(writer);
}
