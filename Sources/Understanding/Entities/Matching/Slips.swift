/// Spellings that are one slip away from a word: a letter missing, too many, wrong, or two changed over. The first letter is right, or one of
/// the two that are changed over.
enum Slips {
    /// Those whose hash a condition accepts, in a fixed order.
    static func of(_ word: [UInt32], where accepts: (UInt64) -> Bool) -> [[UInt32]] {
        var result: [[UInt32]] = []
        var prefix = NameHash.start
        func hash(_ head: UInt64, _ tail: ArraySlice<UInt32>) -> UInt64 {
            var result = head
            for value in tail { result = NameHash.step(result, value) }
            return result
        }
        for at in word.indices {
            let rest = word[(at + 1)...]
            // Two changed over.
            if let next = rest.first, next != word[at],
               accepts(hash(NameHash.step(NameHash.step(prefix, next), word[at]), word[(at + 2)...])) {
                var right = word
                right.swapAt(at, at + 1)
                result.append(right)
            }
            if at > 0 {
                // One too many; of two equal ones once.
                if word[at] != word[at - 1], accepts(hash(prefix, rest)) {
                    var right = word
                    right.remove(at: at)
                    result.append(right)
                }
                for letter in UInt32(0x61)...0x7A {
                    let head = NameHash.step(prefix, letter)
                    if letter != word[at], accepts(hash(head, rest)) {
                        var right = word
                        right[at] = letter
                        result.append(right)
                    }
                    if letter != word[at], accepts(hash(head, word[at...])) {
                        var right = word
                        right.insert(letter, at: at)
                        result.append(right)
                    }
                }
            }
            prefix = NameHash.step(prefix, word[at])
        }
        for letter in UInt32(0x61)...0x7A where accepts(NameHash.step(prefix, letter)) { result.append(word + [letter]) }
        if word.count > 1, word[word.count - 1] == word[word.count - 2], accepts(NameHash.hash(word.dropLast())) {
            result.append(Array(word.dropLast()))
        }
        return result
    }
}
