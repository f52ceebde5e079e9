import Crypto
import Foundation
import TimeExpressions

/// A row of an office's files, told apart by its key.
protocol OfficeRecord: Equatable {
    static var kind: ImportKind { get }
    var recordKey: String { get }
    /// All that the row says, so that two rows are the same when these are.
    var recordFields: [String?] { get }
}

extension OfficeRecord {
    /// SHA-256 of what the row says; how the file writes it does not matter.
    var digest: String {
        var hash = SHA256()
        for field in recordFields {
            if let field { hash.update(data: Data(field.utf8)) }
            hash.update(data: [field == nil ? 0 : 1, 0x1E])
        }
        return hash.finalize().prefix(16).hexadecimal
    }
}

extension Company: OfficeRecord {
    static var kind: ImportKind { .company }
    var recordKey: String { "company" }
    var recordFields: [String?] {
        [name, nameEn, timeZone, locale, workingHours.startText, workingHours.endText, lunch?.startText, lunch?.endText, now,
         JSONText.text(extra)]
    }
}

extension Department: OfficeRecord {
    static var kind: ImportKind { .departments }
    var recordKey: String { code }
    var recordFields: [String?] { [code, name, nameEn, parentCode, headNo, floor, JSONText.text(extra)] }
}

extension Person: OfficeRecord {
    static var kind: ImportKind { .people }
    var recordKey: String { employeeNo }
    var recordFields: [String?] {
        [employeeNo, name, nameEn, JSONText.array(aliases), departmentCode, title, titleEn, managerNo, email, phone, mobile,
         location, hireDate, status.rawValue, role.rawValue, clearance.rawValue, timeZone, JSONText.text(extra)]
    }
}

extension Room: OfficeRecord {
    static var kind: ImportKind { .rooms }
    var recordKey: String { code }
    var recordFields: [String?] {
        [code, name, nameEn, building, floor, String(capacity), JSONText.array(equipment), JSONText.array(bookers),
         JSONText.text(extra)]
    }
}

extension Holiday: OfficeRecord {
    static var kind: ImportKind { .holidays }
    var recordKey: String { date }
    var recordFields: [String?] { [date, name, kind.rawValue] }
}

extension OfficeDocument: OfficeRecord {
    static var kind: ImportKind { .documents }
    var recordKey: String { number }
    var recordFields: [String?] {
        [number, title, category, issuerCode, authorNo, issuedOn, effectiveOn, securityLevel.rawValue, status.rawValue,
         supersedes, JSONText.array(tags), body, fileName, JSONText.text(extra)]
            + (readers.isEmpty ? [] : [JSONText.array(readers)])
    }
}

extension Meeting: OfficeRecord {
    static var kind: ImportKind { .meetings }
    var recordKey: String { uid }
    var recordFields: [String?] {
        let times = [String(MeetingRows.seconds(start)), String(MeetingRows.seconds(end))]
        let flags = [isAllDay, isBusy, isPrivate].map { $0 ? "1" : "0" }
        return [uid, title, organizerNo, roomCode, place] + times + [timeZone, rruleText, status.rawValue] + flags
            + attendees.flatMap { [$0.employeeNo, $0.response, $0.parameters] }
            + exceptions.flatMap(Self.fields) + [JSONText.array(Self.lasting(extra))]
    }

    private static func fields(_ exception: MeetingException) -> [String?] {
        [String(MeetingRows.seconds(exception.recurrenceStart)), exception.isRemoved ? "1" : "0", exception.title,
         exception.roomCode, exception.roomDropped ? "1" : "0", exception.start.map { String(MeetingRows.seconds($0)) },
         exception.end.map { String(MeetingRows.seconds($0)) }, exception.status?.rawValue,
         exception.attendees.map(JSONText.array), JSONText.array(lasting(exception.extra))]
    }

    /// Without the stamps that programs write anew each time they save a calendar.
    private static func lasting(_ lines: [String]) -> [String] {
        lines.filter { !$0.hasPrefix("LAST-MODIFIED") && !$0.hasPrefix("CREATED") }
    }
}
