import Foundation
import GRDB
import Testing

@Suite("predict, ask and eval")
struct PredictTests {
    private func filter(_ arguments: [String], _ lines: [String], in folder: URL? = nil) async throws -> [JSON] {
        let result = try await Program.run(["predict"] + arguments, input: Data(lines.joined(separator: "\n").utf8), in: folder)
        #expect(result.status == 0)
        #expect(result.errors == "")
        return try result.lines.map { try JSON($0) }
    }

    @Test("time: expressions with offsets in scalars, in the order asked", arguments: [("zh", "😀明天下午三点", 1, 7), ("en", "😀 at 3 pm tomorrow", 2, 18)])
    func time(locale: String, text: String, start: Int, end: Int) async throws {
        let found = try await filter(["time", "--locale", locale], [
            #"{"id": "a", "text": "\#(text)", "reference": "2026-03-09T09:00:00"}"#, "",
            #"{"id": "b", "text": "x", "reference": "2026-03-09T09:00:00"}"#,
        ])
        #expect(found.map { $0["id"] } == ["a", "b"])
        let entity = found[0]["entities"][0]
        #expect(found[0]["entities"].items.count == 1)
        #expect(abs((entity["start"].double ?? 0) - Double(start)) <= 3 && entity["end"] == JSON(integerLiteral: end))
        #expect(entity["values"][0]["value"].string?.hasPrefix("2026-03-10T15:00") == true)
        #expect(found[1]["entities"] == [])
    }

    @Test("a line that cannot be read is named by its number", arguments: ["time", "nlu", "sql"])
    func badLine(kind: String) async throws {
        let folder = try Scratch.folder()
        let options = switch kind {
        case "time": ["--locale", "en"]
        case "nlu": ["--model", try await model(in: folder).path]
        default: ["--database", try shop(in: folder).path]
        }
        let result = try await Program.run(["predict", kind] + options, input: Data("\n{\"nothing\": 1}\n".utf8))
        #expect(result.status == 2)
        #expect(result.errorLines.count == 1)
        #expect(result.errors.contains("line 2"))
    }

    @Test("nlu: trains, then predicts intents and slots with offsets in scalars")
    func nlu() async throws {
        let folder = try Scratch.folder()
        let model = try await model(in: folder)
        let found = try await filter(["nlu", "--model", model.path], [#"{"id": 7, "text": "😀 play rock"}"#, #"{"id": "b", "text": "stop the music"}"#], in: folder)
        #expect(found.map { $0["id"] } == [7, "b"])
        #expect(found.map { $0["intent"] } == ["play", "stop"])
        #expect(found[0].names == ["id", "intent", "confidence", "in_scope", "slots"])
        #expect(found[0]["slots"][0]["text"] == "rock")
        #expect(found[0]["slots"][0]["start"] == 7 && found[0]["slots"][0]["end"] == 11)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["lines.jsonl", "model.bin"])
    }

    @Test("sql: a query, or null where it abstains; nothing is written beside the database")
    func sql() async throws {
        let folder = try Scratch.folder()
        let shop = try shop(in: folder)
        let before = try FolderContents(folder)
        let found = try await filter(["sql", "--database", shop.path], [
            #"{"id": "1", "question": "how many products are there"}"#, #"{"id": "2", "question": "qwertz asdf"}"#,
        ], in: folder)
        #expect(found.map(\.names) == [["id", "sql", "confidence"], ["id", "sql", "confidence"]])
        #expect(found[0]["sql"].string?.uppercased().hasPrefix("SELECT COUNT(*)") == true)
        #expect(found[1]["sql"] == nil)
        #expect(try await filter(["sql", "--database", folder.path], [#"{"id": "1", "db": "shop", "question": "how many products are there"}"#])[0]["sql"] == found[0]["sql"])
        #expect(try FolderContents(folder).differences(from: before) == [])
    }

    @Test("ask: the SQL, then the rows; destructive wishes are no SQL (demand 27: vanna-ai/vanna#1078)")
    func ask() async throws {
        let folder = try Scratch.folder()
        let shop = try shop(in: folder)
        let before = try FolderContents(folder)
        let result = try await Program.run(["ask", "--database", shop.path, "how many products are there"], in: folder)
        #expect(result.status == 0)
        #expect(result.lines.first?.hasPrefix("SELECT") == true)
        #expect(result.lines.last == "3")
        let many = try await Program.run(["ask", "--database", shop.path, "list all names of readings"], in: folder)
        if many.status == 0 { #expect(many.lines.count <= 102) }
        for wish in ["DROP TABLE products", "delete all products", "'; DELETE FROM products; --"] {
            let result = try await Program.run(["ask", "--database", shop.path, wish], in: folder)
            #expect(result.status == 0 || result.status == 1)
            #expect(!result.output.uppercased().contains("DROP ") && !result.output.uppercased().contains("DELETE FROM"))
        }
        #expect(try FolderContents(folder).differences(from: before) == [])
    }

    @Test("eval: a table, and JSON where a file is named")
    func eval() async throws {
        let folder = try Scratch.folder()
        let model = try await model(in: folder)
        let suite = try Scratch.file(
            #"{"id": "t1", "text": "tomorrow", "reference": "2026-03-09T09:00:00", "expected": [{"start": 0, "end": 8, "text": "tomorrow", "type": "date", "values": [{"value": "2026-03-10", "timex": "2026-03-10", "type": "date"}]}]}"# + "\n",
            named: "recognizers-en.jsonl")
        let dialog = Place.dialogs.appendingPathComponent("chitchat")
        let lines = folder.appendingPathComponent("lines.jsonl")
        let questions = try Scratch.file(
            #"{"id": "q1", "question": "how many products are there", "sql": "SELECT count(*) FROM products"}"# + "\n", named: "questions.jsonl")
        let runs = [
            ("nlu", ["--model", model.path, lines.path]), ("time", [suite.path]), ("dialog", [dialog.path]),
            ("sql", [questions.path, "--database", try shop(in: folder).path]),
        ]
        for (kind, arguments) in runs {
            let json = folder.appendingPathComponent("\(kind).json")
            let result = try await Program.run(["eval", kind] + arguments + ["--json", json.path])
            #expect(result.status == 0, "\(kind): \(result.errors)")
            #expect(result.lines.count > 1)
            #expect(try JSON(String(contentsOf: json, encoding: .utf8)).isObject)
        }
    }

    private func model(in folder: URL) async throws -> URL {
        let lines = folder.appendingPathComponent("lines.jsonl")
        let model = folder.appendingPathComponent("model.bin")
        try Data("""
            {"text":"play jazz","intent":"play","slots":[{"name":"genre","start":5,"end":9}]}
            {"text":"play rock now","intent":"play","slots":[{"name":"genre","start":5,"end":9}]}
            {"text":"please play some jazz","intent":"play","slots":[{"name":"genre","start":17,"end":21}]}
            {"text":"stop the music","intent":"stop","slots":[]}
            {"text":"please stop","intent":"stop","slots":[]}

            """.utf8).write(to: lines)
        #expect(try await Program.run(["predict", "nlu", "--train", lines.path, "--model", model.path], in: folder).status == 0)
        return model
    }

    private func shop(in folder: URL) throws -> URL {
        let file = folder.appendingPathComponent("shop.sqlite")
        let queue = try DatabaseQueue(path: file.path)
        try queue.write { database in
            try database.execute(sql: """
                CREATE TABLE products (id INTEGER PRIMARY KEY, name TEXT, price REAL);
                INSERT INTO products VALUES (1, 'tea', 9), (2, 'cup', 4.5), (3, 'pot', 20);
                CREATE TABLE readings (id INTEGER PRIMARY KEY, name TEXT);
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) INSERT INTO readings SELECT i, 'r' || i FROM n;
                """)
        }
        try queue.close()
        return file
    }
}
