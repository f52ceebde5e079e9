import Language
import Yams

/// `responses.zh.yml`, `responses.en.yml`.
extension DomainAssembly {
    mutating func readResponses(_ root: Node, _ reader: inout YAMLReader) {
        let entries = reader.mapping(root, "a file of responses", keys: ["language", "responses"])
        guard let language = language(entries, root, &reader) else { return }
        for entry in entries where entry.key == "responses" {
            for response in reader.mapping(entry.value, "responses") {
                let variants = reader.isNull(response.value) ? [] : reader.strings(response.value, "the response ‘\(response.key)’")
                if variants.isEmpty {
                    reader.report(response.keyNode, "the response ‘\(response.key)’ is empty", "write the text to say")
                    continue
                }
                if let places = origins.responses[response.key]?[language], let place = places.first {
                    reader.report(response.keyNode, "the response ‘\(response.key)’ is defined at \(earlier(place)) already",
                                  "choose another name, or remove one of them")
                    continue
                }
                domain.responses[response.key, default: [:]][language] = variants.map(\.text)
                origins.responses[response.key, default: [:]][language] = variants.map { reader.place($0.node) }
            }
        }
    }
}
