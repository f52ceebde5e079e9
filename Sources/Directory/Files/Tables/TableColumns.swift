/// The columns that each table has, in order.
enum TableColumns {
    static let departments = ["code", "name", "name_en", "parent_code", "head_no", "floor"]
    static let people = [
        "employee_no", "name", "name_en", "aliases", "department_code", "title", "title_en", "manager_no", "email", "phone",
        "mobile", "location", "hire_date", "status", "role", "clearance", "timezone",
    ]
    static let rooms = ["code", "name", "name_en", "building", "floor", "capacity", "equipment", "bookable_by"]
    static let holidays = ["date", "name", "kind"]
}
