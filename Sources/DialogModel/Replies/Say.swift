/// What a reply shall say: a template and its values. Facts come only from here.
public struct Say: Hashable, Sendable, Codable {
    public var response: String
    public var values: [String: TemplateValue]

    public init(_ response: String, _ values: [String: TemplateValue] = [:]) {
        self.response = response
        self.values = values
    }
}
