import Dialog
import DialogModel

/// Carries out what the flows of the domain `meetings` call: booking, moving, changing, cancelling and listing meetings,
/// finding rooms and time, and questions about working days.
///
/// Reads never reach the calendar's writer; each write asks for the ``WritePermit``.
public struct MeetingHandler: ActionHandler {
    private let equipment: WordGroups

    /// - Parameter slots: the domain's slots; the words for equipment are read from `equipment`.
    public init(slots: [String: SlotDefinition] = [:]) {
        equipment = WordGroups(slots["equipment"])
    }

    public let actions = [
        "meetings.check", "meetings.check_room", "meetings.summary", "meetings.book",
        "meetings.find_to_move", "meetings.check_move", "meetings.move_summary", "meetings.move",
        "meetings.find_to_update", "meetings.check_update", "meetings.update_summary", "meetings.update",
        "meetings.find_to_cancel", "meetings.cancel_summary", "meetings.cancel", "meetings.undo",
        "meetings.prepare_list", "meetings.list", "meetings.prepare_rooms", "meetings.find_rooms",
        "meetings.prepare_time", "meetings.find_time", "meetings.free_busy", "meetings.working_day",
    ]

    public func perform(_ action: String, _ context: ActionContext) throws -> ActionOutcome {
        let desk = try MeetingDesk(context, equipment: equipment)
        return try changes(action, desk) ?? reads(action, desk) ?? unknown(action)
    }

    private func changes(_ action: String, _ desk: MeetingDesk) throws -> ActionOutcome? {
        switch action {
        case "meetings.check": try BookingActions(desk: desk).check()
        case "meetings.check_room": try BookingActions(desk: desk).checkRoom()
        case "meetings.summary": try BookingActions(desk: desk).summary()
        case "meetings.book": try BookingActions(desk: desk).book()
        case "meetings.find_to_move": try MoveActions(desk: desk).find()
        case "meetings.check_move": try MoveActions(desk: desk).check()
        case "meetings.move_summary": try MoveActions(desk: desk).summary()
        case "meetings.move": try MoveActions(desk: desk).move()
        case "meetings.find_to_update": try UpdateActions(desk: desk).find()
        case "meetings.check_update": try UpdateActions(desk: desk).check()
        case "meetings.update_summary": try UpdateActions(desk: desk).summary()
        case "meetings.update": try UpdateActions(desk: desk).update()
        case "meetings.find_to_cancel": try CancelActions(desk: desk).find()
        case "meetings.cancel_summary": try CancelActions(desk: desk).summary()
        case "meetings.cancel": try CancelActions(desk: desk).cancel()
        case "meetings.undo": try MeetingUndo(desk: desk).run()
        default: nil
        }
    }

    private func reads(_ action: String, _ desk: MeetingDesk) throws -> ActionOutcome? {
        switch action {
        case "meetings.prepare_list": try ListActions(desk: desk).prepare()
        case "meetings.list": try ListActions(desk: desk).list()
        case "meetings.prepare_rooms": try RoomFinder(desk: desk).prepare()
        case "meetings.find_rooms": try RoomFinder(desk: desk).find()
        case "meetings.prepare_time": try TimeFinder(desk: desk).prepare()
        case "meetings.find_time": try TimeFinder(desk: desk).find()
        case "meetings.free_busy": try FreeBusyActions(desk: desk).answer()
        case "meetings.working_day": WorkingDayActions(desk: desk).answer()
        default: nil
        }
    }

    private func unknown(_ action: String) throws -> ActionOutcome { throw MeetingError.unknownAction(action) }
}
