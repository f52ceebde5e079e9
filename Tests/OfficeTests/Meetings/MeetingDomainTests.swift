@testable import Office
import DialogModel
import Foundation
import Generation
import Language
import Testing
import TimeExpressions

@Suite("The domain of meetings")
struct MeetingDomainTests {
    let office: MeetingOffice

    init() throws { office = try MeetingOffice() }

    @Test("every action that the flows call exists, and every one that exists is called or undoes")
    func actions() {
        var called: Set<String> = ["meetings.undo"]
        for flow in office.domain.flows.values where flow.domain == "meetings" {
            for step in flow.steps {
                switch step {
                case .call(let action), .confirm(let action), .write(let action): called.insert(action)
                case .collect, .say, .branch, .loop, .next, .end: break
                }
            }
        }
        #expect(called == Set(MeetingHandler().actions))
    }

    @Test("every template exists in both languages")
    func templates() {
        for (name, variants) in office.domain.responses where name.hasPrefix("meetings_") {
            #expect(variants[.chinese]?.isEmpty == false && variants[.english]?.isEmpty == false, "\(name)")
        }
    }

    @Test("no template leaves an empty line, whichever of its sections are there")
    func noEmptyLines() {
        let lists: Set<String> = ["options", "meetings", "rooms", "people", "slots", "suggestions", "conflicts", "zones", "busy", "gaps", "occupied", "special", "bookers"]
        for (name, variants) in office.domain.responses.sorted(by: { $0.key < $1.key }) where name.hasPrefix("meetings_") {
            for language in [TextLanguage.chinese, .english] {
                let template = variants[language]?.first ?? ""
                var sections = template.components(separatedBy: "{{#").dropFirst().map { $0.components(separatedBy: "}}")[0] }
                sections = sections.map { $0.hasPrefix("has_") ? String($0.dropFirst(4)) : $0 }
                let value = { (section: String) -> TemplateValue in
                    lists.contains(section) && (section != "people" || name == "meetings_free_busy") ? .list([["name": .text("x")]]) : .text("x")
                }
                let all = Dictionary(sections.map { ($0, value($0)) }, uniquingKeysWith: { first, _ in first })
                let single = sections.map { [$0: value($0)] }
                for values in [[:], all] + single {
                    let text = office.renderer.render(Say(name, values), language: language, now: LocalDateTime(2026, 3, 9))
                    #expect(!text.contains("\n\n"), "\(name) \(language) \(values.keys.sorted()): \(text)")
                }
            }
        }
    }

    @Test("nearform/langchain-google-calendar#20: no write without the person's yes", arguments: [
        "meetings.book", "meetings.move", "meetings.update", "meetings.cancel", "meetings.undo",
    ])
    func permit(action: String) throws {
        let walk = try FlowWalk(office, "book_meeting", [:])
        #expect(throws: MeetingError.notPermitted(action)) { _ = try walk.perform(action) }
    }
}
