/// Somebody invited to a meeting.
public struct Attendee: Hashable, Sendable, Codable {
    public var employeeNo: String
    /// PARTSTAT of RFC 5545 in lower case, such as `accepted`.
    public var response: String?
    /// Other parameters of the line in the calendar file, as `NAME=value;NAME=value`.
    public var parameters: String?

    public init(_ employeeNo: String, response: String? = nil, parameters: String? = nil) {
        self.employeeNo = employeeNo
        self.response = response
        self.parameters = parameters
    }
}
