import Foundation

/// The CSV (RFC 4180) `platform,user_id,employee_no` that says who is who without asking the platform.
public struct IdentityFile: Sendable, Hashable {
    private var numbers: [String: String] = [:]

    public init() {}

    /// The employee number of a platform's user.
    public func employeeNo(_ platform: Platform, user: String) -> String? { numbers[platform.rawValue + "\n" + user] }

    /// Names the person behind a user; an earlier entry is replaced.
    public mutating func set(_ employeeNo: String, _ platform: Platform, user: String) {
        numbers[platform.rawValue + "\n" + user] = employeeNo
    }

    /// Reads the file; columns in any order, named by the first line.
    public static func read(_ path: String) throws(ChannelConfigurationError) -> IdentityFile {
        guard let data = FileManager.default.contents(atPath: path), let text = String(validating: data, as: UTF8.self) else {
            throw .identitiesUnreadable(path: path)
        }
        return try parse(text, path: path)
    }

    static func parse(_ text: String, path: String) throws(ChannelConfigurationError) -> IdentityFile {
        let rows = records(text)
        guard let header = rows.first?.cells,
              let platformColumn = header.firstIndex(of: "platform"), let userColumn = header.firstIndex(of: "user_id"),
              let numberColumn = header.firstIndex(of: "employee_no")
        else {
            throw .identitiesLine(path: path, line: 1, reason: "the first line must be platform,user_id,employee_no")
        }
        var file = IdentityFile()
        for (line, cells) in rows.dropFirst() {
            guard cells.count == header.count else {
                throw .identitiesLine(path: path, line: line, reason: "\(cells.count) cells where the header has \(header.count)")
            }
            guard let platform = Platform(rawValue: cells[platformColumn]) else {
                let names = Platform.allCases.map(\.rawValue).joined(separator: ", ")
                throw .identitiesLine(path: path, line: line, reason: "the platform must be one of \(names)")
            }
            guard !cells[userColumn].isEmpty, !cells[numberColumn].isEmpty else {
                throw .identitiesLine(path: path, line: line, reason: "user_id and employee_no must not be empty")
            }
            file.set(cells[numberColumn], platform, user: cells[userColumn])
        }
        return file
    }

    /// The records with the lines at which they begin; empty lines are left out.
    private static func records(_ text: String) -> [(line: Int, cells: [String])] {
        var records: [(Int, [String])] = []
        var cells: [String] = [], cell = "", isQuoted = false, line = 1, start = 1
        func finish() {
            cells.append(cell.trimmed)
            cell = ""
            if cells != [""] { records.append((start, cells)) }
            cells = []
        }
        var characters = (text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...])[...]
        while let character = characters.popFirst() {
            if isQuoted {
                if character == "\"", characters.first == "\"" {
                    cell.append("\"")
                    characters = characters.dropFirst()
                } else if character == "\"" {
                    isQuoted = false
                } else {
                    cell.append(character)
                    if character.isNewline { line += 1 }
                }
            } else if character == "\"" {
                isQuoted = true
            } else if character == "," {
                cells.append(cell.trimmed)
                cell = ""
            } else if character.isNewline {
                finish()
                line += 1
                start = line
            } else {
                cell.append(character)
            }
        }
        finish()
        return records
    }
}
