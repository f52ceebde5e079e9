import Dialog
import DialogModel
import Foundation
import GRDB
import Language
import Rehearsal
import Storage

/// One scripted dialog on its copy of an office.
struct OfficeRehearsal: RehearsedDialog {
    let engine: DialogEngine
    let database: OfficeDatabase
    let now: Date
    let sender: String
    let language: TextLanguage?

    func send(text: String?, payload: String?, sender other: String?) throws -> TurnResult {
        try engine.respondNow(to: Message(
            text: text ?? "", payload: payload, sender: other ?? sender, conversation: "script", now: now, language: language))
    }

    func query(_ sql: String) throws -> [[JSONValue]] {
        try database.read { database in
            try Row.fetchAll(database, sql: sql).map { row in
                row.databaseValues.map { value in
                    switch value.storage {
                    case .null: .null
                    case .int64(let number): .integer(Int(number))
                    case .double(let number): .number(number)
                    case .string(let text): .string(text)
                    case .blob(let data): .string(data.base64EncodedString())
                    }
                }
            }
        }
    }
}
