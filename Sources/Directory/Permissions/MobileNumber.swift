/// What somebody sees of another's mobile number.
public enum MobileNumber: Hashable, Sendable {
    /// There is none on file.
    case none
    case shown(String)
    /// Most digits replaced by `*`.
    case masked(String)

    /// What may be printed; nil where there is no number.
    public var text: String? {
        switch self {
        case .none: nil
        case .shown(let text), .masked(let text): text
        }
    }

    /// Hides all but the first three and last four digits of a Chinese mobile number (eleven digits that begin with 1),
    /// all but the last four of any other. What stands between the digits stays.
    public static func masking(_ number: String) -> String {
        let digits = number.unicodeScalars.filter { ("0"..."9").contains($0) }
        let isChinese = digits.count == 11 && digits.first == "1" && !number.contains("+")
        let head = isChinese ? 3 : 0
        // So short a number would be shown whole.
        let tail = digits.count > 4 ? 4 : 0
        var seen = 0
        var result = String.UnicodeScalarView()
        for scalar in number.unicodeScalars {
            guard scalar.properties.numericType != nil || scalar.properties.isAlphabetic else {
                result.append(scalar)
                continue
            }
            let isDigit = ("0"..."9").contains(scalar)
            let stays = isDigit && (seen < head || seen >= digits.count - tail)
            result.append(stays ? scalar : "*")
            if isDigit { seen += 1 }
        }
        return String(result)
    }
}
