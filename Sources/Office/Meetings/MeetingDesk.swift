import Dialog
import DialogModel
import Directory
import Foundation
import GRDB
import TimeExpressions

/// What every action on meetings needs: the office's data as the sender may use it, the clock, names.
struct MeetingDesk {
    let context: ActionContext
    let reader: DirectoryReader
    let names: OfficeNames
    let sender: Person
    let company: Company
    let work: WorkingTime
    /// What equipment is called.
    let equipment: WordGroups

    /// - Throws: ``MeetingError/unknownSender(_:)``, or what the database throws.
    init(_ context: ActionContext, equipment: WordGroups) throws {
        self.context = context
        self.equipment = equipment
        reader = DirectoryReader(context.database)
        names = OfficeNames(context.database)
        guard let sender = try reader.person(context.sender) else { throw MeetingError.unknownSender(context.sender) }
        self.sender = sender
        company = try reader.company()
        work = WorkingTime(hours: company.workingHours, lunch: company.lunch, holidays: try context.holidays ?? reader.holidayCalendar(),
                           zone: OfficeZone.named(context.zone.identifier))
    }

    /// The speaker's zone.
    var zone: OfficeZone { work.zone }
    var now: Date { context.now }
    var localNow: LocalDateTime { context.localNow }
    var frame: FlowFrame { context.frame }

    /// What the meeting that is talked about wants of a room.
    var roomNeed: RoomNeed {
        var need = RoomNeed(seats: frame.number("capacity"))
        need.equipment = MentionResolver.mentions(frame.slots["equipment"]).map { mention in
            let known = [mention.text] + mention.candidates.map(\.id)
            return EquipmentWish(mention.text, alsoCalled: known + equipment.words(like: known))
        }
        need.building = frame.references("building").first?.id ?? frame.text("building")
        need.floor = frame.text("floor") ?? frame.number("floor").map(String.init)
        return need
    }

    /// The people of the office's who come to a meeting: the sender first.
    func participants(_ attendees: [String]) -> [String] {
        [sender.employeeNo] + attendees.filter { $0 != sender.employeeNo }
    }

    func finder(around spans: [Range<Date>], excluding: MeetingExclusion? = nil) throws -> ConflictFinder {
        guard let from = spans.map(\.lowerBound).min(), let to = spans.map(\.upperBound).max() else { return ConflictFinder([]) }
        return ConflictFinder(try reader.occurrences(from: from, to: to), excluding: excluding)
    }

    func sees(_ occurrence: Occurrence) -> Bool { Permissions.sees(occurrence, viewer: sender) }

    func mayBook(_ room: Room) throws -> Bool {
        Permissions.mayBook(room, person: sender, departments: try reader.departmentLine(of: sender.departmentCode))
    }

    /// The rooms that the sender may book, in the office's order.
    func bookableRooms() throws -> [Room] {
        let departments = try reader.departmentLine(of: sender.departmentCode)
        return try reader.rooms().filter { Permissions.mayBook($0, person: sender, departments: departments) }
    }

    func local(_ date: Date) -> LocalDateTime { zone.local(date) }

    func span(_ range: Range<Date>) -> TemplateValue { .span(local(range.lowerBound), local(range.upperBound)) }

    /// The key of a write of this action.
    var writeKey: WriteKey {
        WriteKey(conversation: context.idempotencyKey, sender: sender.employeeNo, turn: context.state.turn, ordinal: 0)
    }
}
