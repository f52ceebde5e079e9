import Language

/// Parts a text where one request may end and another begin. Whether the parts are requests is for the reader to say.
enum ClauseSplitter {
    private static let joints = [
        "。", "；", ";", "！", "!", "？", "?", "\n", "，然后", ",然后", "然后", "，另外", "另外", "，顺便", "顺便", "，还有", "，再帮", "，再",
        "，并", "，同时", "，", ",", " and then ", " then ", ", and ", " and also ", " also ", " and ", ". ",
    ]

    /// The parts, blanks trimmed, empty ones left out.
    static func split(_ text: String) -> [String] {
        var parts: [String] = []
        var current = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            if let length = joint(at: index, in: scalars) {
                append(current, to: &parts)
                current = .init()
                index += length
            } else {
                current.append(scalars[index])
                index += 1
            }
        }
        append(current, to: &parts)
        return parts
    }

    private static let jointScalars = joints.map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }

    private static func joint(at index: Int, in scalars: [Unicode.Scalar]) -> Int? {
        for joint in jointScalars where index + joint.count <= scalars.count {
            if scalars[index..<index + joint.count].elementsEqual(joint) { return joint.count }
        }
        return nil
    }

    private static func append(_ scalars: String.UnicodeScalarView, to parts: inout [String]) {
        var part = Substring(String(scalars))
        while part.first?.isWhitespace == true { part.removeFirst() }
        while part.last?.isWhitespace == true { part.removeLast() }
        if !part.isEmpty { parts.append(String(part)) }
    }
}
