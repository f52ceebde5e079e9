import DialogModel
import Language
import Questions

/// Puts the rows of an answer into a message and an effect.
struct AnswerWords {
    let answer: QueryAnswer
    let language: TextLanguage
    /// Rows that are shown; the effect has more.
    static let shownRows = 10

    var effect: Effect {
        var fields: [JSONValue.Field] = [
            .init("sql", .string(answer.sql)),
            .init("columns", .array(answer.table.columns.map { .string($0) })),
            .init("rows", .array(answer.table.rows.map { .array($0.map(Self.json)) })),
        ]
        if answer.table.truncated { fields.append(.init("truncated", .bool(true))) }
        return Effect("query.answered", fields)
    }

    var say: Say {
        let rows = answer.table.rows
        var values: [String: TemplateValue] = [:]
        switch answer.shape {
        case .count:
            let count = rows.first?.first?.number.map { Int($0) } ?? 0
            values["count"] = .number(count)
            values["noun"] = noun(count)
            return Say("questions_count", values)
        case .value(let isMinutes):
            guard let value = rows.first?.first, value != .null else { return Say("questions_none") }
            values["value"] = isMinutes ? .minutes(Int((value.number ?? 0).rounded())) : .text(value.text)
            return Say("questions_value", values)
        case .superlative(let most):
            guard let count = rows.first?.last?.number, rows.allSatisfy({ $0.last?.number == count }), rows.count <= Self.shownRows else { return list }
            values["names"] = .names(rows.compactMap { row in row.indices.first.map { .text(shown(row, at: $0)) } })
            values["count"] = .number(Int(count))
            values["noun"] = noun(Int(count))
            values["several"] = .flag(rows.count > 1)
            values["most"] = .flag(most)
            return Say("questions_superlative", values)
        case .groups, .rows:
            return list
        }
    }

    private var list: Say {
        let rows = answer.table.rows
        guard !rows.isEmpty else { return Say("questions_none") }
        var values: [String: TemplateValue] = [
            "total": .text(answer.table.truncated ? "\(rows.count)+" : String(rows.count)),
            "many": .flag(rows.count > 1),
            "rows": .list(rows.prefix(Self.shownRows).map { ["cells": .text(cells($0))] }),
        ]
        if rows.count > Self.shownRows { values["more"] = .number(rows.count - Self.shownRows) }
        return Say("questions_rows", values)
    }

    /// A value as readers of the language call it; the effect keeps it as it is.
    private func shown(_ row: [SQLValue], at index: Int) -> String {
        let text = row[index].text
        guard answer.table.columns.indices.contains(index), let label = answer.labels[answer.table.columns[index]]?[text] else { return text }
        return (language == .chinese ? label.zh : label.en) ?? text
    }

    /// 14 人, "1 room".
    private func noun(_ count: Int) -> TemplateValue? {
        guard let noun = answer.noun else { return nil }
        return .name(zh: noun.zh, en: count == 1 ? noun.one : noun.many)
    }

    private func cells(_ row: [SQLValue]) -> String {
        let joined = row.indices.filter { row[$0] != .null }.map { shown(row, at: $0) }
        if answer.shape != .rows, joined.count == 2 {
            return joined.joined(separator: language == .chinese ? "：" : ": ")
        }
        return joined.joined(separator: language == .chinese ? "，" : ", ")
    }

    private static func json(_ value: SQLValue) -> JSONValue {
        switch value {
        case .null: .null
        case .integer(let value): .integer(Int(value))
        case .real(let value): .number(value)
        case .text(let value): .string(value)
        }
    }
}
