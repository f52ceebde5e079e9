/// The files of an office, as in the public interface.
enum OfficeFileName {
    static let company = "company.json"
    static let departments = "departments.csv"
    static let people = "people.csv"
    static let rooms = "rooms.csv"
    static let calendar = "calendar.ics"
    static let documents = "documents"
    static let holidays = "holidays.csv"
}
