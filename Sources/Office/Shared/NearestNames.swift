import DialogModel
import Directory
import Language

/// Names of the office that look or sound like words that name nothing.
struct NearestNames {
    private let reader: DirectoryReader

    init(_ reader: DirectoryReader) {
        self.reader = reader
    }

    /// Three names at most, the most alike first; of equals the first in the office's files. Leavers are left out.
    func names(like text: String, kind: EntityKind, limit: Int = 3) throws -> [TemplateValue] {
        let wanted = Form(text)
        guard wanted.scalars.count > 1 else { return [] }
        var scored: [(distance: Int, name: TemplateValue)] = []
        func consider(_ names: [String?], _ value: TemplateValue) {
            let distances = names.compactMap { $0 }.compactMap { wanted.distance(to: $0) }
            if let least = distances.min(), !scored.contains(where: { $0.name == value }) { scored.append((least, value)) }
        }
        switch kind {
        case .department:
            for item in try reader.departments() { consider([item.name, item.nameEn], OfficeNames.name(of: item)) }
        case .room:
            for item in try reader.rooms() { consider([item.name, item.nameEn, item.code], OfficeNames.name(of: item)) }
        case .person:
            for item in try reader.allPeople() {
                consider([item.name, item.nameEn] + item.aliases, OfficeNames.name(of: item))
            }
        default: return []
        }
        // Stable: the offset decides between equals.
        let sorted = scored.enumerated().sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
        return sorted.prefix(limit).map(\.element.name)
    }

    /// A name as letters and as sounds.
    private struct Form {
        let scalars: [Unicode.Scalar]
        let sound: [Unicode.Scalar]
        let isHan: Bool

        init(_ text: String) {
            scalars = Array(NormalizedText.key(text).unicodeScalars)
            isHan = scalars.contains(where: \.isHan)
            sound = Array(Pinyin.syllables(of: text, surname: true).joined().unicodeScalars)
        }

        /// 0 for the same sound; nil where they are not alike.
        func distance(to name: String) -> Int? {
            let other = Array(NormalizedText.key(name).unicodeScalars)
            let isOtherHan = other.contains(where: \.isHan)
            var best: Int?
            // In two characters, one of them wrong is another name; in three it may be a slip.
            if isHan == isOtherHan {
                let bound = isHan ? (min(scalars.count, other.count) > 2 || scalars.count != other.count ? 1 : 0)
                    : (scalars.count > 5 ? 2 : 1)
                best = EditDistance.within(bound, scalars, other)
            }
            if isHan || isOtherHan {
                let heard = Array(Pinyin.syllables(of: name, surname: true).joined().unicodeScalars)
                if let distance = EditDistance.within(sound.count > 5 ? 1 : 0, sound, heard) { best = min(best ?? distance, distance) }
            }
            return best
        }
    }
}
