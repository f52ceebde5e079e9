/// Colours of the terminal, where it has any.
enum Style {
    static func dim(_ text: String) -> String {
        Output.hasColors ? "\u{1B}[2m\(text)\u{1B}[0m" : text
    }

    static func bold(_ text: String) -> String {
        Output.hasColors ? "\u{1B}[1m\(text)\u{1B}[0m" : text
    }

    static func red(_ text: String) -> String {
        Output.hasColors ? "\u{1B}[31m\(text)\u{1B}[0m" : text
    }

    static func green(_ text: String) -> String {
        Output.hasColors ? "\u{1B}[32m\(text)\u{1B}[0m" : text
    }
}
