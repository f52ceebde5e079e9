import Dialog
import DialogModel
import Directory
import Foundation
import GRDB
import TimeExpressions

/// The directory as one person sees it, in one turn.
struct ContactBook {
    let reader: DirectoryReader
    let names: OfficeNames
    let viewer: Person
    let context: ActionContext

    init?(_ context: ActionContext) throws {
        reader = DirectoryReader(context.database)
        names = OfficeNames(context.database)
        guard let viewer = try reader.person(context.sender) else { return nil }
        self.viewer = viewer
        self.context = context
    }

    /// Resolves the frame's mentions.
    var resolver: MentionResolver {
        MentionResolver(context.database, viewer: viewer.employeeNo, flow: context.frame.flow)
    }

    /// Whether the viewer is told more of those who have left than that they have.
    var seesLeavers: Bool { viewer.role == .hr || viewer.role == .admin }

    /// Whether a person is shown to the viewer as somebody who has left, with nothing else.
    func isHidden(_ person: Person) -> Bool { person.hasLeft && !seesLeavers }

    /// Who holds the post of somebody who has left.
    func successor(of leaver: Person) throws -> Successor? {
        let colleagues = try reader.people(inDepartments: [leaver.departmentCode])
        let sameTitle = colleagues.filter { $0.title != nil && $0.title == leaver.title }
        let head = try reader.head(of: leaver.departmentCode).flatMap { $0.hasLeft ? nil : $0 }
        if let head, sameTitle.contains(where: { $0.employeeNo == head.employeeNo }) { return Successor(person: head, holdsPost: true) }
        if let only = sameTitle.first, sameTitle.count == 1 { return Successor(person: only, holdsPost: true) }
        // Of several with the same title none is the one; whoever leads them knows.
        if let head { return Successor(person: head, holdsPost: false) }
        guard let manager = try leaver.managerNo.flatMap({ try reader.person($0) }), !manager.hasLeft else { return nil }
        return Successor(person: manager, holdsPost: false)
    }

    /// Who to turn to in place of somebody who has left.
    struct Successor {
        var person: Person
        /// False where the post itself is vacant or shared, and this is who leads the people around it.
        var holdsPost: Bool
    }

    /// The time on a person's wall.
    func localTime(of person: Person) -> LocalDateTime {
        OfficeZone.named(person.timeZone).local(context.now)
    }

    /// What the viewer sees of a mobile number.
    func mobile(of person: Person) throws -> MobileNumber {
        Permissions.mobile(of: person, for: viewer, managerLine: try reader.managerLine(of: person.employeeNo))
    }
}
