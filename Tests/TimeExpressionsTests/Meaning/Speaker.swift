import Language
@testable import TimeExpressions

/// Somebody who speaks on a day under some conventions: makes meanings of operations and writes their values in one line.
struct Speaker {
    let interpreter: Interpreter

    init(_ conventions: Conventions = .office, at reference: LocalDateTime = Corpus.reference, language: TextLanguage = .english,
         holidays: HolidayCalendar = HolidayCalendar()) {
        interpreter = Interpreter(reference: reference, conventions: conventions, holidays: holidays, language: language)
    }

    func make(_ operation: Operation, _ arguments: Meaning?...) -> Meaning? {
        var list = Arguments()
        for argument in arguments { list.append(argument) }
        return interpreter.apply(operation, list)
    }

    /// The readings of a meaning as `notation` writes them.
    func readings(_ meaning: Meaning?) -> [String] { (meaning.map(interpreter.values) ?? []).map(notation) }

    /// The best reading.
    func value(_ meaning: Meaning?) -> String? { readings(meaning).first }

    // Shorthands for what the tests below say most.
    func weekday(_ day: Int) -> Meaning? { make(.weekday, .code(day)) }
    func month(_ month: Int) -> Meaning? { make(.month, .code(month)) }
    func year(_ year: Int) -> Meaning? { make(.year, .figures(year)) }
    func unit(_ unit: TimeUnit, _ pointer: Int) -> Meaning? { make(.unit, .code(unit.rawValue), .code(pointer)) }
    func length(_ amount: Double, _ unit: TimeUnit) -> Meaning? { make(.length, .number(Numeral(value: amount, form: .english)), .code(unit.rawValue)) }
    func clock(_ hour: Int, _ minute: Int? = nil) -> Meaning? { make(.clock, .figures(hour), minute.map { .figures($0, width: 2) }) }
    func pm(_ hour: Int, _ minute: Int? = nil) -> Meaning? { make(.halfDay, clock(hour, minute), .code(1)) }
    func part(_ part: PartOfDay) -> Meaning? { make(.part, .code(part.rawValue)) }
}

extension Meaning {
    /// A whole number written in figures.
    static func figures(_ value: Int, width: Int? = nil) -> Meaning {
        .number(Numeral(value: Double(value), figures: width ?? String(abs(value)).count, form: .digits))
    }
}
