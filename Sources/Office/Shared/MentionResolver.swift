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
    /// A mention's department narrows who is meant, and its relation leads on from there: "my manager" is whom the sender
    /// reports to. People who have left lose against others of the same name; where only they are meant, they come as `leavers`. A
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
                guard let relation = mention.relation, [.person, .department].contains(candidates[0].kind) else {
                    try add(candidates[0], to: &found, expandsDepartments)
                    continue
                }
                let related = candidates[0].kind == .person
                    ? try self.related(relation, to: candidates[0].id) : try self.related(relation, inDepartment: candidates[0].id)
                if related.isEmpty { return .unknown(mention, nearest: []) }
                if relation == "assistant", related.count > 1 {
                    return choice(of: related, at: index, mentions, slot, keepsRelation: false)
                }
                for reference in related { try add(reference, to: &found, expandsDepartments) }
            default:
                return choice(of: candidates, at: index, mentions, slot, keepsRelation: true)
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
            let holders = try reader.people(titled: jobs.map(\.id))
            return try inside(mention.within, holders.map { EntityReference(.person, $0.employeeNo) })
        }
        var mention = mention
        mention.candidates = try inside(mention.within, mention.candidates)
        guard mention.candidates.count > 1 else { return mention.candidates }
        let people = try reader.people(mention.candidates.filter { $0.kind == .person }.map(\.id))
        let gone = Set(people.filter(\.hasLeft).map(\.employeeNo))
        let rest = mention.candidates.filter { $0.kind != .person || !gone.contains($0.id) }
        return rest.isEmpty ? mention.candidates : rest
    }

    /// Those of the candidates who belong to a department or one below it; all where none does.
    private func inside(_ department: EntityReference?, _ candidates: [EntityReference]) throws -> [EntityReference] {
        guard let department, department.kind == .department, candidates.count > 1 else { return candidates }
        let codes = try reader.subtree(of: department.id)
        let members = Set(try reader.people(candidates.filter { $0.kind == .person }.map(\.id))
            .filter { codes.contains($0.departmentCode) }.map(\.employeeNo))
        let narrowed = candidates.filter { $0.kind == .person && members.contains($0.id) }
        return narrowed.isEmpty ? candidates : narrowed
    }

    /// Who stands in a relation to somebody. The team of whom nobody reports to are the others of the department.
    private func related(_ relation: String, to number: String) throws -> [EntityReference] {
        guard let person = try reader.person(number) else { return [] }
        var people: [Person] = []
        switch relation {
        case "manager": people = try person.managerNo.flatMap { try reader.person($0) }.map { [$0] } ?? []
        case "assistant": people = try reader.assistants(of: number)
        case "team":
            people = try reader.directReports(of: number)
            if people.isEmpty { people = try reader.people(inDepartments: [person.departmentCode]).filter { $0.employeeNo != number } }
        default: people = [person]
        }
        return people.map { EntityReference(.person, $0.employeeNo) }
    }

    /// Who heads a department, or assists whoever does.
    private func related(_ relation: String, inDepartment code: String) throws -> [EntityReference] {
        guard let head = try reader.department(code)?.headNo else { return [] }
        return relation == "assistant" ? try related(relation, to: head) : [EntityReference(.person, head)]
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
        of candidates: [EntityReference], at index: Int, _ mentions: [Mention], _ slot: String, keepsRelation: Bool
    ) -> MentionResolution {
        let mention = mentions[index]
        let listed = options.listing(candidates, of: mention) { chosen in
            var narrowed = mentions
            narrowed[index] = Mention(text: mention.text, kind: chosen.kind, candidates: [chosen],
                                      relation: keepsRelation ? mention.relation : nil)
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
