import Models
import Testing

@Suite("A JSON Schema")
struct JSONSchemaTests {
    private static let schema = JSONSchema([
        "type": "object", "required": ["commands"], "additionalProperties": false,
        "properties": ["commands": ["type": "array", "maxItems": 3, "items": ["$ref": "#/$defs/command"]]],
        "$defs": ["command": [
            "type": "object", "required": ["name"],
            "properties": [
                "name": ["enum": ["startFlow", "setSlot"]], "confidence": ["type": "number", "minimum": 0, "maximum": 1],
                "n": ["type": "integer"], "value": ["anyOf": [["type": "string", "minLength": 1], ["type": "null"]]],
            ],
        ]],
    ])

    @Test("accepts what follows it", arguments: [
        #"{"commands":[]}"#, #"{"commands":[{"name":"setSlot","value":"三点","confidence":0.5,"n":2}]}"#, #"{"commands":[{"name":"startFlow","value":null}]}"#,
    ])
    func accepts(_ text: String) throws {
        try Self.schema.check(try JSONParser.parse(text))
    }

    @Test("names the place of what does not", arguments: [
        (#"[]"#, ""), (#"{}"#, ""), (#"{"commands":[],"x":1}"#, "/x"), (#"{"commands":[{}]}"#, "/commands/0"),
        (#"{"commands":[{"name":"drop"}]}"#, "/commands/0/name"), (#"{"commands":[{"name":"setSlot","confidence":2}]}"#, "/commands/0/confidence"),
        (#"{"commands":[{"name":"setSlot","n":1.5}]}"#, "/commands/0/n"), (#"{"commands":[{"name":"setSlot","value":""}]}"#, "/commands/0/value"),
        (#"{"commands":[1,2,3,4]}"#, "/commands"),
    ])
    func refuses(_ text: String, _ path: String) throws {
        let value = try JSONParser.parse(text)
        let violation = #expect(throws: JSONSchema.Violation.self) { try Self.schema.check(value) }
        #expect(violation?.path == path)
    }

    @Test("does not follow references for ever")
    func circular() {
        let schema = JSONSchema(["$ref": "#"])
        #expect(throws: JSONSchema.Violation.self) { try schema.check(1) }
    }
}
