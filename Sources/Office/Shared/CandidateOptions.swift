import DialogModel
import Directory
import GRDB

/// Puts the things that a mention may mean into a list to choose from, each with the words that single it out.
struct CandidateOptions {
    /// The longest list that is shown; what is beyond is only counted.
    static let limit = 10

    private let reader: DirectoryReader
    private let viewer: String

    /// - Parameter viewer: employee number of who is talking: among the options they are told that it is them.
    init(_ database: Database, viewer: String) {
        reader = DirectoryReader(database)
        self.viewer = viewer
    }

    /// The options and the question that goes with them.
    ///
    /// - Parameter sets: what choosing a candidate sets.
    func listing(
        _ candidates: [EntityReference], of mention: Mention, sets: (EntityReference) -> [String: SlotValue]
    ) -> (options: [Offer.Option], say: Say) {
        var options: [Offer.Option] = []
        var rows: [[String: TemplateValue]] = []
        for candidate in candidates.prefix(Self.limit) {
            let entry = describe(candidate)
            options.append(Offer.Option(title: entry.title, sets: sets(candidate), reference: candidate, hints: entry.hints))
            rows.append(entry.row)
        }
        var values: [String: TemplateValue] = [
            "mention": .text(mention.text), "total": .number(candidates.count), "candidates": .list(rows),
        ]
        if mention.isApproximate { values["approximate"] = .flag(true) }
        if candidates.count > Self.limit { values["more"] = .number(candidates.count - Self.limit) }
        return (options, Say(Self.response(for: candidates), values))
    }

    /// The option of one person, for lists that are shown without a question.
    func option(_ person: Person, sets: [String: SlotValue]) -> Offer.Option {
        let entry = describe(person)
        return Offer.Option(
            title: entry.title, sets: sets, reference: EntityReference(.person, person.employeeNo), hints: entry.hints)
    }

    private static func response(for candidates: [EntityReference]) -> String {
        let kinds = Set(candidates.map(\.kind))
        guard kinds.count == 1, let kind = kinds.first else { return "office_which" }
        switch kind {
        case .person: return "office_which_person"
        case .department: return "office_which_department"
        case .room: return "office_which_room"
        default: return "office_which"
        }
    }

    private typealias Entry = (title: TemplateValue, row: [String: TemplateValue], hints: [String])

    private func describe(_ reference: EntityReference) -> Entry {
        // A row that cannot be read leaves its key, which can be chosen all the same.
        switch reference.kind {
        case .person:
            if let person = try? reader.person(reference.id) { return describe(person) }
        case .department:
            if let department = try? reader.department(reference.id) { return describe(department) }
        case .room:
            if let room = try? reader.room(reference.id) { return describe(room) }
        default: break
        }
        return (.text(reference.id), ["name": .text(reference.id)], [reference.id])
    }

    private func describe(_ person: Person) -> Entry {
        let line = (try? reader.departmentLine(of: person.departmentCode)) ?? []
        // The company itself tells nobody apart.
        let departments = line.enumerated().filter { $0.offset == 0 || $0.offset < line.count - 1 }
            .compactMap { try? reader.department($0.element) }
        var row: [String: TemplateValue] = ["name": OfficeNames.name(of: person), "zh": .text(person.name)]
        if let english = person.nameEn, english != person.name { row["en"] = .text(english) }
        row["department"] = departments.first.map(OfficeNames.name(of:)) ?? .text(person.departmentCode)
        if let title = OfficeNames.title(of: person) { row["title"] = title }
        if person.employeeNo == viewer { row["is_viewer"] = .flag(true) }
        let zh = [person.name, departments.first?.name, person.title]
        let en = [person.nameEn ?? person.name, departments.first.map { $0.nameEn ?? $0.name }, person.titleEn ?? person.title]
        let title = TemplateValue.name(zh: Self.joined(zh), en: Self.joined(en))
        var hints: [String?] = departments.flatMap { [$0.name, $0.nameEn] }
        hints += [person.title, person.titleEn, person.location, person.name, person.nameEn, person.employeeNo]
        hints += person.aliases
        return (title, row, Self.distinct(hints))
    }

    private func describe(_ department: Department) -> Entry {
        let parent = department.parentCode.flatMap { try? reader.department($0) }
        let head = department.headNo.flatMap { try? reader.person($0) }
        var row: [String: TemplateValue] = ["name": OfficeNames.name(of: department)]
        if let parent { row["parent"] = OfficeNames.name(of: parent) }
        return (OfficeNames.name(of: department), row,
                Self.distinct([department.name, department.nameEn, department.code, parent?.name, parent?.nameEn,
                               head?.name, head?.nameEn]))
    }

    private func describe(_ room: Room) -> Entry {
        var row: [String: TemplateValue] = ["name": OfficeNames.name(of: room), "code": .text(room.code)]
        if let building = room.building { row["building"] = .text(building) }
        if let floor = room.floor { row["floor"] = .text(floor) }
        row["capacity"] = .number(room.capacity)
        let title = TemplateValue.name(zh: room.name + " " + room.code, en: (room.nameEn ?? room.name) + " " + room.code)
        var hints: [String?] = [room.name, room.nameEn, room.code, room.building, room.floor]
        hints += room.equipment
        return (title, row, Self.distinct(hints))
    }

    private static func joined(_ parts: [String?]) -> String {
        parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private static func distinct(_ hints: [String?]) -> [String] {
        var result: [String] = []
        for case let hint? in hints where !hint.isEmpty && !result.contains(hint) { result.append(hint) }
        return result
    }
}
