import Foundation
import Language

/// Ten thousand sentences without times, chosen by rule from data for understanding (MASSIVE, CLINC150; see its README for
/// licences) that lies beside the repository: the data does not belong to it.
///
/// A sentence counts when its labels say that it has no date or time, unless `with-times.txt` names it: labels have gaps, and
/// these are the sentences in which a person who looked at what the recogniser found saw a time.
struct QuietSentences {
    struct Sentence: Decodable {
        struct Slot: Decodable { var name: String }

        var id: String
        var text: String
        var intent: String
        var slots: [Slot]
    }

    /// A file, its language, and how many of its sentences are taken.
    private static let sources: [(path: String, language: TextLanguage, count: Int)] = [
        ("massive/en-US.train.jsonl", .english, 3600), ("massive/en-US.dev.jsonl", .english, 400),
        ("massive/zh-CN.train.jsonl", .chinese, 3600), ("massive/zh-CN.dev.jsonl", .chinese, 400),
        ("clinc150/train.jsonl", .english, 2000),
    ]

    /// Slots that hold times, and intents whose sentences are mostly about times without slots to say where.
    private static let timedSlots: Set<String> = ["date", "time", "timeofday", "general_frequency"]
    private static let timedIntents: Set<String> = [
        "alarm", "calendar", "calendar_update", "date", "timer", "time", "timezone", "reminder", "reminder_update", "schedule_meeting",
        "schedule_maintenance", "meeting_schedule", "pto_request", "pto_used", "next_holiday", "datetime_query", "datetime_convert", "alarm_set",
        "restaurant_reservation", "accept_reservations", "confirm_reservation", "cancel_reservation", "book_hotel", "book_flight", "car_rental",
        "flight_status", "travel_notification", "spending_history", "transactions", "weather", "traffic", "how_busy", "food_last", "tire_change",
        "card_declined", "income",
    ]

    /// `nlu` of the data beside the repository, or of `MISHU_SHARED`.
    static let folder: URL? = {
        let folder = Repository.shared.appending(path: "nlu", directoryHint: .isDirectory)
        return Repository.exists(folder) ? folder : nil
    }()

    /// The identifiers of sentences that have times though their labels do not say so.
    static func withTimes() throws -> Set<String> {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("with-times.txt")
        let text = try String(contentsOf: file, encoding: .utf8)
        return Set(text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.map(String.init))
    }

    /// The sentences with their languages, in the order of the files.
    static func load(from folder: URL) throws -> [(sentence: Sentence, language: TextLanguage)] {
        let withTimes = try withTimes()
        let decoder = JSONDecoder()
        var chosen: [(Sentence, TextLanguage)] = []
        for source in sources {
            let data = try Data(contentsOf: folder.appendingPathComponent(source.path))
            var sentences: [Sentence] = []
            var texts: Set<String> = []
            for line in data.split(separator: 10) {
                let sentence = try decoder.decode(Sentence.self, from: line)
                let isTimed = timedIntents.contains(sentence.intent) || sentence.slots.contains { timedSlots.contains($0.name) }
                if !isTimed, !withTimes.contains(sentence.id), texts.insert(sentence.text).inserted { sentences.append(sentence) }
            }
            // Scattered over the file, which may be sorted by intent; naming one more sentence with a time moves no other.
            sentences.sort { (Self.scatter($0.id), $0.id) < (Self.scatter($1.id), $1.id) }
            chosen += sentences.prefix(source.count).map { ($0, source.language) }
        }
        return chosen
    }

    /// FNV-1a (Fowler, Noll and Vo) of the identifier, its high bits folded in.
    private static func scatter(_ id: String) -> UInt64 {
        let hash = id.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return hash ^ hash >> 32
    }
}
