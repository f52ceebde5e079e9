import Yams

/// The keys of a paper's front matter while they are read, and the mistakes that are found.
struct FrontMatter {
    private let file: String
    private let values: [String: Node]
    private let lines: [String: Int]
    private(set) var extra: [ExtraField] = []
    private var problems: [(line: Int, message: String)] = []
    private var warnings: [(line: Int, message: String)] = []

    init(_ mapping: Node.Mapping, file: String) {
        self.file = file
        var values: [String: Node] = [:], lines: [String: Int] = [:]
        for (key, value) in mapping {
            guard let name = key.scalar?.string else { continue }
            values[name] = value
            // Marks count from the line after the first ---.
            lines[name] = (key.mark?.line ?? 1) + 1
        }
        self.values = values
        self.lines = lines
    }

    /// Keeps keys that are not known as they are written.
    mutating func readExtra(matter: [Substring], known: [String]) {
        let starts = lines.values.sorted()
        for (name, line) in lines.sorted(by: { $0.value < $1.value }) where !known.contains(name) {
            let next = starts.first { $0 > line } ?? matter.count + 2
            let text = matter[min(line - 2, matter.count)..<min(next - 2, matter.count)].joined(separator: "\n")
            extra.append(ExtraField(name, text))
            warnings.append((line, "“\(name)” is not known; it is kept aside and exported again"))
        }
    }

    func line(_ key: String) -> Int { lines[key] ?? 1 }

    mutating func text(_ key: String) -> String? {
        guard let node = values[key] else { return nil }
        guard let scalar = node.scalar else {
            problems.append((line(key), "\(key) is no single value: write one value on the line"))
            return nil
        }
        let text = scalar.string.trimmingBlanks
        let isNull = scalar.style == .plain && (text == "~" || text == "null")
        return text.isEmpty || isNull ? nil : text
    }

    /// - Parameter value: stands for a value that is not there; nil: that is a mistake.
    mutating func required(_ key: String, default value: String? = nil) -> String {
        if let text = text(key) ?? value { return text }
        problems.append((line(key), "\(key) is missing: write \(key): and its value"))
        return ""
    }

    mutating func date(_ key: String) -> String? {
        guard let text = text(key) else { return nil }
        if CalendarDate.isValid(text) { return text }
        problems.append((line(key), "\(key) “\(text)” is no date: write it as 2026-03-09"))
        return nil
    }

    /// A sequence, or one text with its parts between commas or semicolons.
    mutating func list(_ key: String) -> [String] {
        guard let node = values[key] else { return [] }
        if let sequence = node.sequence {
            return sequence.compactMap { $0.scalar?.string.trimmingBlanks }.filter { !$0.isEmpty }
        }
        let separators: Set<Character> = [",", "，", ";", "；", "、"]
        return (text(key) ?? "").split { separators.contains($0) }.map(\.trimmingBlanks).filter { !$0.isEmpty }
    }

    /// - Parameters:
    ///   - value: stands for a value that is wrong, so that reading can go on.
    ///   - missing: stands for one that is not there; nil: that is a mistake.
    mutating func value<Value: RawRepresentable & CaseIterable>(_ key: String, default value: Value, missing: Value? = nil) -> Value
    where Value.RawValue == String {
        let all = Value.allCases.map(\.rawValue).joined(separator: ", ")
        guard let text = text(key) else {
            if let missing { return missing }
            problems.append((line(key), "\(key) is missing: write one of \(all)"))
            return value
        }
        if let value = Value(rawValue: text.lowercased()) { return value }
        problems.append((line(key), "\(key) “\(text)” is not known: write one of \(all)"))
        return value
    }

    func report(to notes: inout FileNotes) {
        for (line, message) in problems { notes.problem(file, line, message) }
        for (line, message) in warnings { notes.warning(file, line, message) }
    }
}
