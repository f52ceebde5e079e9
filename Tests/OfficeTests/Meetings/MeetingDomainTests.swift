@testable import Office
import DialogModel
import Language
import Testing

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
                case .collect, .say: break
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

    @Test("nearform/langchain-google-calendar#20: no write without the person's yes", arguments: [
        "meetings.book", "meetings.move", "meetings.update", "meetings.cancel", "meetings.undo",
    ])
    func permit(action: String) throws {
        let walk = try FlowWalk(office, "book_meeting", [:])
        #expect(throws: MeetingError.notPermitted(action)) { _ = try walk.perform(action) }
    }
}
