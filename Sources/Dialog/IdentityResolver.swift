import GRDB

/// Finds out who is talking. Implemented over the directory.
public protocol IdentityResolver: Sendable {
    /// The person with an employee number; nil where there is none, or they have left.
    func person(employeeNo: String, _ database: Database) throws -> Identity?

    /// The person with an e-mail address, upper and lower case alike; nil where there is none, or they have left.
    func person(email: String, _ database: Database) throws -> Identity?

    /// Who talks where nobody is named: the first person, in the order of the file, who is active and of role staff.
    func defaultSpeaker(_ database: Database) throws -> Identity?
}
