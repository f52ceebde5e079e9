import Dialog
import DialogModel
import Foundation
import GRDB

/// A call of a service: asked for by throwing it, and taken up when the turn runs again with the answer.
struct DataCalling {
    let action: DataAction
    let flow: Flow
    let call: HTTPCall
    var reading: DataReading
    let environment: @Sendable (String) -> String?
    private var values: DataValues { reading.values }
    private var context: ActionContext { reading.values.context }

    mutating func outcome() throws -> ActionOutcome {
        let writing = DataWriting(action: action, flow: flow, values: values)
        if action.writes, let stored = try writing.stored() { return stored }
        guard let answer = context.answers[context.idempotencyKey] else {
            guard let request = request() else { return try failed() }
            throw request
        }
        guard let status = answer.status, (200..<300).contains(status), let row = row(answer.body) else { return try failed() }
        let accepted = try reading.accept(row)
        guard action.writes, case .proceed = accepted.next else { return accepted }
        var outcome = try DataWriting(action: action, flow: flow, values: values).finish(row)
        outcome.results += accepted.results.filter { result in !outcome.results.contains { $0.name == result.name } }
        return outcome
    }

    private func failed() throws -> ActionOutcome {
        DataReplies.failed(Say(action.failed ?? "data_service_failed", try values.templateValues()))
    }

    /// The values that the domain takes out of an answer; nil where it is not JSON, or one is not there.
    private func row(_ body: [UInt8]) -> [String: SlotValue]? {
        if call.returns.isEmpty { return [:] }
        guard let root = try? JSONDecoder().decode(JSONValue.self, from: Data(body)) else { return nil }
        var row: [String: SlotValue] = [:]
        for (name, pointer) in call.returns {
            guard let found = JSONPointer(pointer).value(in: root) else { return nil }
            let type = action.returns[name]
            switch found {
            case .string(let text): row[name] = values.result(text, type)
            case .integer(let number): row[name] = values.result(number.databaseValue, type)
            case .number(let number): row[name] = values.result(number.databaseValue, type)
            case .bool(let flag): row[name] = .flag(flag)
            case .null: break
            case .array, .object: return nil
            }
        }
        return row
    }

    // MARK: The request

    private func request() -> OutsideCall? {
        func text(_ source: String, _ encode: (String) -> String) -> String? {
            CallTemplate(source).text({ encode(Self.text(values.parameter($0))) }, secret: environment)
        }
        guard let address = text(call.url, CallTemplate.percentEncoded) else { return nil }
        var headers: [OutsideCall.Header] = []
        for header in call.headers {
            // A line break would begin a header of its own.
            guard let value = header.value.stringValue.flatMap({ text($0) { $0.filter { !$0.isNewline } } }) else { return nil }
            headers.append(.init(header.key, value))
        }
        var body: [UInt8] = []
        if let template = call.body {
            guard let json = filled(template) else { return nil }
            body = Array(json.text.utf8)
            headers.append(.init("Content-Type", "application/json"))
        }
        if action.writes { headers.append(.init("Idempotency-Key", CallTemplate.percentEncoded(context.idempotencyKey))) }
        return OutsideCall(
            key: context.idempotencyKey, method: call.method, address: address, headers: headers, body: body, timeout: Double(call.timeout) / 1000)
    }

    /// A body with its values; a text that is one value alone keeps that value's type.
    private func filled(_ template: JSONValue) -> JSONValue? {
        switch template {
        case .string(let source):
            let parsed = CallTemplate(source)
            if let name = parsed.only { return DataWriting.json(values.parameter(name)) }
            return parsed.text({ Self.text(values.parameter($0)) }, secret: environment).map { .string($0) }
        case .array(let items):
            let filled = items.map(filled)
            return filled.contains { $0 == nil } ? nil : .array(filled.compactMap { $0 })
        case .object(let fields):
            var result: [JSONValue.Field] = []
            for field in fields {
                guard let value = filled(field.value) else { return nil }
                result.append(.init(field.key, value))
            }
            return .object(result)
        default: return template
        }
    }

    private static func text(_ value: (any DatabaseValueConvertible)?) -> String {
        switch value?.databaseValue.storage {
        case .int64(let number): String(number)
        case .double(let number): "\(number)"
        case .string(let text): text
        default: ""
        }
    }
}
