import DialogModel
import Foundation

/// A turn as `mishu chat --json` and `?debug=true` show it.
public enum ChatJSON {
    /// The object of the public interface, fields in its order.
    ///
    /// - Parameters:
    ///   - zone: the speaker's, in which the values of commands are shown.
    ///   - cards: whether replies that are cards carry them, which programs must ask for.
    public static func object(_ result: TurnResult, zone: TimeZone, cards: Bool = false) -> JSONValue {
        .object([
            .init("conversation", .string(result.conversation)),
            .init("replies", .array(result.replies.map { reply($0, cards: cards) })),
            .init("locale", .string(result.locale)),
            .init("intent", result.intent.map {
                .object([.init("name", .string($0.name)), .init("confidence", .number(rounded($0.confidence)))])
            } ?? .null),
            .init("commands", .array(result.commands.map { command($0, zone: zone) })),
            .init("slots", .object(result.slots)),
            .init("asks_for", .optional(result.asksFor)),
            .init("effects", .array(result.effects.map(\.json))),
            .init("elapsed_us", .integer(result.elapsed)),
        ])
    }

    /// A reply: `{"text", "buttons": [{"title", "payload"}]}`, with a `card` where it is one and cards are wanted.
    public static func reply(_ reply: Reply, cards: Bool = false) -> JSONValue {
        var fields: [JSONValue.Field] = [.init("text", .string(reply.text)), .init("buttons", buttons(reply.buttons))]
        if cards, let card = reply.card { fields.append(.init("card", card.json)) }
        return .object(fields)
    }

    static func buttons(_ buttons: [Button]) -> JSONValue {
        .array(buttons.map { .object([.init("title", .string($0.title)), .init("payload", .string($0.payload))]) })
    }

    static func command(_ grounded: GroundedCommand, zone: TimeZone) -> JSONValue {
        var fields: [JSONValue.Field] = [.init("command", .string(grounded.command.name))]
        switch grounded.command {
        case .startFlow(let flow):
            fields.append(.init("flow", .string(flow)))
        case .setSlot(let slot, let value), .correctSlot(let slot, let value), .addToSlot(let slot, let value),
             .removeFromSlot(let slot, let value):
            fields += [.init("slot", .string(slot)), .init("value", json(value, zone: zone))]
        case .clearSlot(let slot), .refuseSlot(let slot):
            fields.append(.init("slot", .string(slot)))
        case .chooseOption(let number):
            fields.append(.init("n", .integer(number)))
        case .ask(let question):
            fields.append(.init("question", .string(question)))
        case .chitchat(let intent):
            fields.append(.init("value", .string(intent)))
        case .affirm, .deny, .cancelFlow, .repeatLast, .undo, .undoWrite, .handOff, .cannotUnderstand:
            break
        }
        fields += [
            .init("evidence", .string(grounded.evidence)), .init("source", .string(grounded.source)),
            .init("confidence", .number(rounded(grounded.confidence))),
        ]
        return .object(fields)
    }

    /// What a command is about, in a line: `start = "2026-03-10T15:00:00+08:00"`, `book_meeting`.
    public static func argument(of grounded: GroundedCommand, zone: TimeZone) -> String {
        let object = command(grounded, zone: zone)
        let name = object["flow"]?.stringValue ?? object["slot"]?.stringValue ?? ""
        guard let value = object["value"] ?? object["n"] ?? object["question"] else { return name }
        return name.isEmpty ? value.text : name + " = " + value.text
    }

    /// A command does not say what type its slot has: several people are a list, anything else is one value.
    private static func json(_ value: SlotValue, zone: TimeZone) -> JSONValue {
        switch value {
        case .entities: value.json(type: .people, zone: zone)
        case .mentions(let mentions): value.json(type: mentions.allSatisfy { $0.kind == .person } ? .people : .text, zone: zone)
        default: value.json(type: .text, zone: zone)
        }
    }

    /// Four digits: more of them say nothing about how sure a model is.
    private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
