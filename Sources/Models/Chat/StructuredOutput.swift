/// How a model is made to answer in JSON.
public enum StructuredOutput: String, Hashable, Sendable, CaseIterable {
    /// `response_format` of type `json_schema`: the server enforces the schema.
    case schema
    /// `response_format` of type `json_object`, the schema in the prompt.
    case object
    /// The schema in the prompt alone.
    case prompt
}
