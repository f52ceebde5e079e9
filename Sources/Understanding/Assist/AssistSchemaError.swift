/// The schema of a chat model's answers cannot be read.
public struct AssistSchemaError: Error, Hashable, Sendable, CustomStringConvertible {
    public var path: String

    public var description: String { "\(path) is missing or no JSON: put the Schemas folder of this version beside the program" }
}
