extension Substring {
    /// Without blanks at the ends.
    var trimmed: Substring {
        var bytes = utf8
        while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return Substring(bytes)
    }
}
