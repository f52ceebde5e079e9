import Foundation
import Testing

@Suite("predict time and eval time")
struct TimeCommandTests {
    private static let reference = "2026-03-09T09:00:00"

    private func predict(_ text: String, _ options: [String]) async throws -> JSON {
        let line = #"{"id": 1, "text": "\#(text)", "reference": "\#(Self.reference)"}"#
        let result = try await Program.run(["predict", "time"] + options, input: Data((line + "\n").utf8))
        #expect(result.status == 0, "\(result.errors)")
        return try JSON(try #require(result.lines.first))["entities"][0]["values"][0]
    }

    @Test("Conventions decide what the language leaves open", arguments: [
        ("office", "2026-03-20T00:00:00"), ("recognizers", "2026-03-20T00:00:00"), ("duckling", "2026-03-13T00:00:00"),
    ])
    func conventions(name: String, friday: String) async throws {
        #expect(try await predict("next Friday", ["--locale", "en", "--conventions", name])["value"] == JSON(stringLiteral: friday))
    }

    @Test("Days off and make-up days count in working days", arguments: [("zh", "三个工作日内"), ("en", "within 3 working days")])
    func holidays(locale: String, text: String) async throws {
        let file = try Scratch.file("date,name,kind\r\n2026-03-10,校庆,holiday\r\n2026-03-14,调休上班,workday\r\n", named: "holidays.csv")
        #expect(try await predict(text, ["--locale", locale])["to"] == "2026-03-13T00:00:00")
        #expect(try await predict(text, ["--locale", locale, "--holidays", file.path])["to"] == "2026-03-14T00:00:00")
    }

    @Test("A calendar that cannot be read is refused in one line that names the row", arguments: [
        ("date,name,kind\n2026-03-10,Founders' Day,feast\n", "holidays.csv:2"), ("date,name,kind\n2026-13-10,Founders' Day,holiday\n", "holidays.csv:2"),
        ("date,name,kind\n2026-03-10,A,holiday\n2026-03-10,B,workday\n", "holidays.csv:3"), ("day,name\n", "holidays.csv:1"), ("", "holidays.csv:1"),
    ])
    func badHolidays(text: String, place: String) async throws {
        let file = try Scratch.file(text, named: "holidays.csv")
        for command in [["predict", "time"], ["eval", "time", "/dev/null"]] {
            let result = try await Program.run(command + ["--holidays", file.path])
            #expect(result.status == 2)
            #expect(result.output == "")
            #expect(result.errorLines.count == 1)
            #expect(result.errors.contains(place))
        }
    }

    @Test("Options that mean nothing are wrong usage", arguments: [
        ["predict", "time", "--locale", "xx"], ["predict", "time", "--conventions", "none"], ["predict", "time", "--holidays", "/nonexistent.csv"],
        ["eval", "time", "/dev/null", "--conventions", "Office"], ["eval", "time", "/dev/null", "--holidays", "/nonexistent.csv"],
        ["eval", "time", "/nonexistent.jsonl"], ["eval", "time"],
    ])
    func usage(arguments: [String]) async throws {
        let result = try await Program.run(arguments)
        #expect(result.status == 2)
        #expect(result.output == "")
    }

    @Test("The help of both names conventions and the form of holidays", arguments: ["predict", "eval"])
    func help(command: String) async throws {
        let result = try await Program.run([command, "time", "--help"])
        #expect(result.status == 0)
        for words in ["office|recognizers|duckling", "date,name,kind", "en|zh"] { #expect(result.output.contains(words), "\(words)") }
    }

    @Test("Each suite is scored with the conventions asked for; a reference that is no time is named")
    func eval() async throws {
        func suite(_ reference: String) throws -> URL {
            let expected = #"[{"start": 0, "end": 11, "values": [{"kind": "instant", "value": "2026-03-13T00:00:00", "grain": "day"}]}]"#
            return try Scratch.file(#"{"id": "a", "text": "next Friday", "reference": "\#(reference)", "expected": \#(expected)}"# + "\n", named: "suite.jsonl")
        }
        let file = try suite(Self.reference)
        for (conventions, share) in [("office", 0.0), ("duckling", 1.0)] {
            let json = try Scratch.folder().appendingPathComponent("scores.json")
            let result = try await Program.run(["eval", "time", file.path, "--locale", "en", "--conventions", conventions, "--json", json.path])
            #expect(result.status == 0, "\(result.errors)")
            #expect(try JSON(String(contentsOf: json, encoding: .utf8))[file.path]["accuracy"].double == share)
        }
        let bad = try await Program.run(["eval", "time", try suite("yesterday").path])
        #expect(bad.status == 2)
        #expect(bad.errorLines.count == 1)
    }
}
