import Channels
import DialogModel
import Foundation

/// `mishu chat --json`: one object a line in, one out, flushed at once.
struct JSONChat {
    let session: OfficeSession
    /// Whether replies that are cards carry them.
    let cards: Bool

    func run() throws {
        var reader = ByteLineReader(handle: .standardInput)
        while let line = reader.next() {
            do {
                let input = try ChatLine(json: line)
                let result = try session.respond(
                    text: input.text, payload: input.payload, sender: input.sender, conversation: input.conversation)
                Output.line(ChatJSON.object(result, zone: session.zone(of: input.sender), cards: cards).text)
            } catch {
                // The turn is not kept; the next line may fare better.
                Output.line(JSONValue.object([.init("error", .string(String(describing: error)))]).text)
            }
        }
    }
}
