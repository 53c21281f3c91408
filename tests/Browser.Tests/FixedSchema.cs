using System.Text.Json.Nodes;

namespace Headless.Browser.Tests;

/// <summary><c>type Query { ping: String }  type Subscription { tick: String }</c>, as introspection answers it.</summary>
internal static class FixedSchema
{
    public static JsonNode Introspection() => JsonNode.Parse("""
        {
          "data": {
            "__schema": {
              "description": "一个固定的架构",
              "queryType": { "name": "Query" },
              "mutationType": null,
              "subscriptionType": { "name": "Subscription" },
              "directives": [],
              "types": [
                { "kind": "SCALAR", "name": "String", "description": null },
                {
                  "kind": "OBJECT", "name": "Query", "description": "所有查询", "interfaces": [], "possibleTypes": null, "enumValues": null, "inputFields": null,
                  "fields": [{ "name": "ping", "description": "回声", "args": [], "type": { "kind": "SCALAR", "name": "String" }, "isDeprecated": false }]
                },
                {
                  "kind": "OBJECT", "name": "Subscription", "interfaces": [], "possibleTypes": null, "enumValues": null, "inputFields": null,
                  "fields": [{ "name": "tick", "args": [], "type": { "kind": "SCALAR", "name": "String" }, "isDeprecated": false }]
                }
              ]
            }
          }
        }
        """)!;
}
