import Language

/// A telephone number in a text: 0519-1066-8310, "+49 89 99998 112", 分机 8310.
enum TelephoneNumber {
    /// What may stand between the groups of a number.
    private static let joints: Set<Unicode.Scalar> = ["-", " ", "(", ")", "."]
    /// An extension has so many digits at least.
    private static let leastDigits = 4

    /// The digits of the longest number in a text; nil where none has four digits.
    static func digits(in text: String) -> String? {
        let scalars = NormalizedText(text, foldingMarks: true).scalars
        var best = ""
        var current = String.UnicodeScalarView()
        func close() {
            if current.count > best.unicodeScalars.count { best = String(current) }
            current = .init()
        }
        for (index, scalar) in scalars.enumerated() {
            if scalar.isDigit {
                // E0047 is no number of a telephone.
                if current.isEmpty, index > 0, scalars[index - 1].isLatinLetter { continue }
                if current.isEmpty, index > 0, scalars[index - 1].isDigit { continue }
                current.append(scalar)
            } else if !joints.contains(scalar) {
                close()
            }
        }
        close()
        return best.unicodeScalars.count >= leastDigits ? best : nil
    }

    /// Whether a number on file is the one that was said, or ends with it where only its end was said.
    static func matches(_ onFile: String?, _ digits: String) -> Bool {
        guard let own = onFile?.unicodeScalars.filter(\.isDigit), !own.isEmpty else { return false }
        return String(String.UnicodeScalarView(own)).hasSuffix(digits)
    }
}
