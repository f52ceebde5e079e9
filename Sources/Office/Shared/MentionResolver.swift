import DialogModel
import Directory
import GRDB

/// Turns the words in a slot into things of the office: narrows what is clear, asks where it is not.
struct MentionResolver {
    private let reader: DirectoryReader
    private let options: CandidateOptions
    private let flow: String

    /// - Parameters:
    ///   - viewer: employee number of who is talking.
    ///   - flow: the flow that a choice goes back to.
    init(_ database: Database, viewer: String, flow: String) {
        reader = DirectoryReader(database)
        options = CandidateOptions(database, viewer: viewer)
        self.flow = flow
    }

    /// Resolves a slot's value.
    ///
    /// People who have left lose against others of the same name; where only they are meant, they come as `leavers`. A
    /// job title stands for its holders: one is taken, of several one is asked for.
    /// - Parameter expandsDepartments: whether a department becomes its members, as among the attendees of a meeting.
    func resolve(_ value: SlotValue?, slot: String, expandsDepartments: Bool = false) throws -> MentionResolution {
        let mentions = Self.mentions(value)
        var found = Found()
        for (index, mention) in mentions.enumerated() {
            let candidates = try current(mention)
            switch candidates.count {
            case 0:
                return .unknown(mention, nearest: try NearestNames(reader).names(like: mention.text, kind: mention.kind))
            case 1:
                try add(candidates[0], to: &found, expandsDepartments)
            default:
                return choice(of: candidates, at: index, mentions, slot)
            }
        }
        return .resolved(found.references, leavers: found.leavers)
    }

    /// The mentions in a slot, whatever form it has.
    static func mentions(_ value: SlotValue?) -> [Mention] {
        switch value {
        case .mentions(let mentions): mentions
        case .entities(let references): references.map { Mention(text: $0.id, kind: $0.kind, candidates: [$0]) }
        case .entity(let reference): [Mention(text: reference.id, kind: reference.kind, candidates: [reference])]
        default: []
        }
    }

    /// What a mention may mean today.
    private func current(_ mention: Mention) throws -> [EntityReference] {
        let jobs = mention.candidates.filter { $0.kind == .job }
        if !jobs.isEmpty, mention.kind == .job {
            return try reader.people(titled: jobs.map(\.id)).map { EntityReference(.person, $0.employeeNo) }
        }
        guard mention.candidates.count > 1 else { return mention.candidates }
        let people = try reader.people(mention.candidates.filter { $0.kind == .person }.map(\.id))
        let gone = Set(people.filter(\.hasLeft).map(\.employeeNo))
        let rest = mention.candidates.filter { $0.kind != .person || !gone.contains($0.id) }
        return rest.isEmpty ? mention.candidates : rest
    }

    private func add(_ reference: EntityReference, to found: inout Found, _ expandsDepartments: Bool) throws {
        switch reference.kind {
        case .person:
            guard let person = try reader.person(reference.id) else { return }
            found.add(reference, hasLeft: person.hasLeft)
        case .department where expandsDepartments:
            for member in try reader.members(of: reference.id).all {
                found.add(EntityReference(.person, member.employeeNo), hasLeft: false)
            }
        default:
            found.add(reference, hasLeft: false)
        }
    }

    private func choice(
        of candidates: [EntityReference], at index: Int, _ mentions: [Mention], _ slot: String
    ) -> MentionResolution {
        let mention = mentions[index]
        let listed = options.listing(candidates, of: mention) { chosen in
            var narrowed = mentions
            narrowed[index] = Mention(text: mention.text, kind: chosen.kind, candidates: [chosen])
            return [slot: .mentions(narrowed)]
        }
        return .choose(Offer(flow: flow, options: listed.options), listed.say)
    }

    /// What was resolved so far, nothing twice.
    private struct Found {
        var references: [EntityReference] = []
        var leavers: [EntityReference] = []

        mutating func add(_ reference: EntityReference, hasLeft: Bool) {
            if hasLeft {
                if !leavers.contains(reference) { leavers.append(reference) }
            } else if !references.contains(reference) {
                references.append(reference)
            }
        }
    }
}
