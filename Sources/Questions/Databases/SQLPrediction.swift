import Foundation
import TimeExpressions

/// A line that `predict sql` reads.
public struct SQLPredictionRequest: Sendable, Decodable {
    public var id: String
    public var question: String
    public var db: String?
    public var tables: [String]?
    public var now: String?

    /// - Throws: ``QuestionError/badLine(number:reason:)``.
    public init(line: String, number: Int) throws(QuestionError) {
        do {
            self = try JSONDecoder().decode(SQLPredictionRequest.self, from: Data(line.utf8))
        } catch {
            throw .badLine(number: number, reason: "no object with an id and a question")
        }
    }
}

/// A line that `predict sql` writes; no SQL where it abstains.
public struct SQLPrediction: Sendable, Hashable, Encodable {
    public var id: String
    public var sql: String?
    public var confidence: Double

    public init(id: String, sql: String?, confidence: Double) {
        self.id = id
        self.sql = sql
        self.confidence = confidence
    }

    enum CodingKeys: CodingKey { case id, sql, confidence }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(sql, forKey: .sql)
        try container.encode(confidence, forKey: .confidence)
    }

    /// One line of JSON, keys in the order of the interface.
    public var line: String {
        func quoted(_ text: String) -> String {
            (try? String(decoding: JSONEncoder.plain.encode(text), as: UTF8.self)) ?? "\"\""
        }
        return "{\"id\": \(quoted(id)), \"sql\": \(sql.map(quoted) ?? "null"), \"confidence\": \(SQLText.number((confidence * 100).rounded() / 100))}"
    }
}

extension JSONEncoder {
    static var plain: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        return encoder
    }
}
