extension String {
    /// Without blanks and sentence punctuation at the ends.
    var trimmingBlanks: String {
        var view = Substring(self)
        let edge: Set<Character> = ["，", ",", "。", ".", "！", "!", "？", "?", "；", ";", "：", ":", "、", "“", "”", "\"", "《", "》", "「", "」"]
        while let first = view.first, first.isWhitespace || edge.contains(first) { view.removeFirst() }
        while let last = view.last, last.isWhitespace || edge.contains(last) { view.removeLast() }
        return String(view)
    }
}
