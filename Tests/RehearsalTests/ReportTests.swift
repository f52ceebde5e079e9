import DialogModel
import Foundation
import Language
import Rehearsal
import Testing

@Suite("Reports of scripted dialogs")
struct ReportTests {
    @Test("coverage names what no script exercises")
    func coverage() {
        let domain = Domain(
            intents: ["book": Intent(name: "book", flow: "book_meeting"), "yes": Intent(name: "yes", command: "affirm"), "bye": Intent(name: "bye")],
            flows: [
                "book_meeting": Flow(name: "book_meeting", domain: "d", description: [:], slots: ["title", "end"], steps: []),
                "rare": Flow(name: "rare", domain: "d", description: [:], slots: [], steps: []),
            ],
            responses: ["ask_end": [.chinese: ["?"], .english: ["?"]], "never_said": [.english: ["?"]]])
        var exercised = Exercised()
        exercised.add([
            .understood([GroundedCommand(.affirm, evidence: "", source: "pattern")], language: .chinese), .flowStarted("book_meeting"),
            .slotSet(flow: "book_meeting", slot: "title", value: .text("a")), .said([Say("ask_end")], buttons: []),
        ])
        exercised.add(TurnResult(conversation: "c", replies: [], language: .chinese, intent: ScoredIntent(name: "book", confidence: 1)))
        let report = CoverageReport(domain: domain, exercised: exercised)
        let never = Dictionary(uniqueKeysWithValues: report.parts.map { ($0.name, $0.never) })
        #expect(never == [
            "flows": ["rare"], "flows to their end": ["book_meeting", "rare"], "intents": ["bye"], "slots": ["end"],
            "responses zh": [], "responses en": ["ask_end", "never_said"],
        ])
        #expect(report.text.contains("  intents  2 of 3\n    never exercised: bye\n"))
    }

    @Test("a run that observes knows what was used")
    func observed() {
        let scripts = RehearsalLoader.parse("name: a\ndialog: [{user: 订周会}]\n", file: "x.yml").scripts
        let report = RehearsalRunner(host: FakeOffice(), observes: true).run(scripts)
        #expect(report.exercised.flows == ["book_meeting"])
        #expect(report.exercised.intents == ["book_meeting"])
        #expect(report.exercised.responses == ["zh": ["ask_end"]])
    }

    @Test("the page shows each dialog in bubbles, marks what failed at its line, and needs nothing beside it")
    func page() {
        let run = rehearse("name: a <b>\ndialog:\n  - user: 订周会 & 例会\n    asks: start\n")
        let html = run.report.html()
        #expect(html.hasPrefix("<!DOCTYPE html>"))
        #expect(html.contains("a &lt;b&gt;"))
        #expect(html.contains("订周会 &amp; 例会"))
        #expect(html.contains("Dialogs/demo/user_tries.yml:4:11"))
        #expect(html.contains("<dd>start</dd>"))
        #expect(html.contains("prefers-color-scheme: dark"))
        #expect(html.contains("<html lang=\"zh\">"))
        #expect(!html.contains("<script"))
        #expect(!html.contains("http"))
        #expect(rehearse("name: a\ndialog: [{user: 好}]\n").report.html().contains("通过 passed"))
    }

    @Test("how long a run took is said in seconds")
    func time() {
        let run = rehearse("name: a\ndialog: [{user: 好}]\n")
        #expect(run.report.text(took: 1.234).hasSuffix("1 passed, 0 failed in 1.23 s"))
        #expect(run.report.failuresText(took: 0.05) == "1 scripts, 1 turns: 1 passed, 0 failed in 0.05 s")
    }
}
