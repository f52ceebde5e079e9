import Foundation

/// Writes what the store keeps as JSON (RFC 8259), straight into bytes, in the form that the types' `Codable` reads.
///
/// Foundation's encoder builds a tree of the whole first and asks each value through several generic layers; for the few
/// kilobytes of a turn that cost more than understanding it. A test reads back what every scripted dialog wrote.
struct RecordText {
    private var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(4096) }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    // MARK: Containers

    mutating func object(_ members: (inout RecordText) throws -> Void) rethrows {
        bytes.append(UInt8(ascii: "{"))
        try members(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    mutating func array<Element>(_ elements: some Sequence<Element>, _ write: (inout RecordText, Element) throws -> Void) rethrows {
        bytes.append(UInt8(ascii: "["))
        for element in elements {
            separate()
            try write(&self, element)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Begins a member; its value comes next.
    mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    /// The same for a name that is data.
    mutating func key(named name: String) {
        separate()
        string(name)
        bytes.append(UInt8(ascii: ":"))
    }

    /// A comma, unless something has just been opened: no value ends with one of these bytes.
    private mutating func separate() {
        guard let last = bytes.last, last != UInt8(ascii: "{"), last != UInt8(ascii: "["), last != UInt8(ascii: ":") else { return }
        bytes.append(UInt8(ascii: ","))
    }

    // MARK: Values

    mutating func null() { append("null") }

    mutating func flag(_ value: Bool) { append(value ? "true" : "false") }

    mutating func integer(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

    /// A number; those that JSON cannot say (not a number, infinite) as null.
    mutating func number(_ value: Double) {
        if value.isFinite { bytes.append(contentsOf: value.description.utf8) } else { null() }
    }

    mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var copied = 0
            for index in utf8.indices where utf8[index] < 0x20 || utf8[index] == UInt8(ascii: "\"") || utf8[index] == UInt8(ascii: "\\") {
                bytes.append(contentsOf: utf8[copied..<index])
                escape(utf8[index])
                copied = index + 1
            }
            bytes.append(contentsOf: utf8[copied...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        if byte >= 0x20 {
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        } else {
            let digits: StaticString = "0123456789abcdef"
            append("\\u00")
            bytes.append(digits.utf8Start[Int(byte >> 4)])
            bytes.append(digits.utf8Start[Int(byte & 15)])
        }
    }

    private mutating func append(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }

    /// A value that is rare enough for Foundation's encoder.
    mutating func rare(_ value: some Encodable) throws {
        bytes.append(contentsOf: try JSONEncoder().encode(value))
    }

    // MARK: Members

    mutating func member(_ name: StaticString, _ value: String) {
        key(name)
        string(value)
    }

    /// Nothing where there is no value, as `Codable` has it.
    mutating func member(_ name: StaticString, _ value: String?) {
        if let value { member(name, value) }
    }

    mutating func member(_ name: StaticString, _ value: Int) {
        key(name)
        integer(value)
    }

    mutating func member(_ name: StaticString, _ value: Bool) {
        key(name)
        flag(value)
    }

    mutating func member<Element>(
        _ name: StaticString, _ elements: some Sequence<Element>, _ write: (inout RecordText, Element) throws -> Void
    ) rethrows {
        key(name)
        try array(elements, write)
    }

    mutating func member(_ name: StaticString, _ members: (inout RecordText) throws -> Void) rethrows {
        key(name)
        try object(members)
    }

    mutating func member(_ name: StaticString, _ texts: [String]) { member(name, texts) { $0.string($1) } }
}
