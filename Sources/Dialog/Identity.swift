import Foundation
import Language

/// Who is talking.
public struct Identity: Hashable, Sendable {
    public var employeeNo: String
    public var name: String
    /// The name in Latin letters; nil where none is on file.
    public var englishName: String?
    /// The zone in which the person's times are meant.
    public var zone: TimeZone
    /// The company's language: what is spoken before the person has said anything.
    public var language: TextLanguage
    /// `staff`, `manager`, `executive`, `assistant`, `admin` or `hr`.
    public var role: String

    public init(
        employeeNo: String, name: String, englishName: String?, zone: TimeZone, language: TextLanguage, role: String
    ) {
        self.employeeNo = employeeNo
        self.name = name
        self.englishName = englishName
        self.zone = zone
        self.language = language
        self.role = role
    }
}
