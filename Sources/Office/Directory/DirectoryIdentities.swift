import Dialog
import Directory
import Foundation
import GRDB
import Language

/// Finds out from the directory who is talking. Those who have left are nobody.
public struct DirectoryIdentities: IdentityResolver {
    public init() {}

    public func person(employeeNo: String, _ database: Database) throws -> Identity? {
        let reader = DirectoryReader(database)
        return try reader.person(employeeNo).flatMap { try identity($0, reader) }
    }

    public func person(email: String, _ database: Database) throws -> Identity? {
        let reader = DirectoryReader(database)
        return try reader.person(email: email).flatMap { try identity($0, reader) }
    }

    public func defaultSpeaker(_ database: Database) throws -> Identity? {
        let reader = DirectoryReader(database)
        return try reader.defaultSpeaker().flatMap { try identity($0, reader) }
    }

    private func identity(_ person: Person, _ reader: DirectoryReader) throws -> Identity? {
        guard !person.hasLeft else { return nil }
        let company = try reader.company()
        let zone = TimeZone(identifier: person.timeZone) ?? TimeZone(identifier: company.timeZone) ?? .gmt
        return Identity(
            employeeNo: person.employeeNo, name: person.name, englishName: person.nameEn, zone: zone,
            language: TextLanguage(rawValue: company.locale) ?? .chinese, role: person.role.rawValue)
    }
}
