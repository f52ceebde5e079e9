import Dialog
import DialogModel
import Directory
import Foundation
import TimeExpressions

/// Rooms and times to choose from in place of what cannot be had.
struct RoomOffer {
    static let roomLimit = 3
    static let timeLimit = 2

    let desk: MeetingDesk
    private(set) var options: [Offer.Option] = []
    private(set) var rows: [[String: TemplateValue]] = []
    private(set) var suggestions: [Suggestion] = []

    init(_ desk: MeetingDesk) {
        self.desk = desk
    }

    var isEmpty: Bool { options.isEmpty }
    var effect: Effect { MeetingEffects(desk).suggested(suggestions) }

    mutating func add(_ room: Room, at span: Range<Date>) {
        options.append(Offer.Option(
            title: OfficeNames.name(of: room), sets: ["room": .entities([EntityReference(.room, room.code)])],
            reference: EntityReference(.room, room.code), hints: [room.code, room.name, room.nameEn].compactMap { $0 }))
        rows.append(["room": OfficeNames.name(of: room), "code": .text(room.code), "capacity": .number(room.capacity)])
        suggestions.append(Suggestion(span: span, room: room.code))
    }

    mutating func add(_ span: Range<Date>, in room: Room?) {
        let from = desk.local(span.lowerBound), to = desk.local(span.upperBound)
        var sets: [String: SlotValue] = ["start": .moment(from), "end": .moment(to)]
        if let room { sets["room"] = .entities([EntityReference(.room, room.code)]) }
        options.append(Offer.Option(title: .span(from, to), sets: sets, hints: [from.clockText()]))
        var row: [String: TemplateValue] = ["when": .span(from, to)]
        if let room { row["in_room"] = OfficeNames.name(of: room) }
        rows.append(row)
        suggestions.append(Suggestion(span: span, room: room?.code))
    }

    mutating func keep(_ room: Room) {
        options.append(Offer.Option(
            title: .name(zh: "仍用\(room.name)", en: "keep \(room.nameEn ?? room.name)"),
            sets: ["room_kept": .text(room.code)], hints: [room.code, room.name]))
        rows.append(["keep": .flag(true), "room": OfficeNames.name(of: room)])
    }

    func offer(flow: String, isQuestion: Bool = true) -> Offer {
        Offer(flow: flow, options: options, isQuestion: isQuestion)
    }
}
