import DialogModel
import Language

/// Something that a room shall have, under every name that it goes by.
struct EquipmentWish: Hashable, Sendable {
    /// As it was said.
    var text: String
    /// All words for it, what was said among them.
    var words: [String]

    init(_ text: String, alsoCalled words: [String] = []) {
        self.text = text
        self.words = [text] + words.filter { $0 != text }
    }

    /// Whether what a room is equipped with is the thing: 高清投影 for 投影, "4K projector" for "projector".
    func isMet(by item: String) -> Bool {
        let key = NormalizedText.key(item)
        return words.contains { word in
            let wanted = NormalizedText.key(word)
            if wanted.unicodeScalars.contains(where: \.isHan) { return key.contains(wanted) }
            // A Latin word must not be part of a longer one.
            return key == wanted || (" " + key + " ").contains(" " + wanted + " ")
        }
    }
}
