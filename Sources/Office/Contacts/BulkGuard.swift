/// Keeps personal data from leaving in bulk, whoever asks.
enum BulkGuard {
    /// Whether a request is for the personal data of many.
    ///
    /// Mobile numbers of a group (a department, the holders of a title, a team, everybody), and any way to
    /// reach everybody. People who are named one by one are not a group.
    static func refuses(_ request: ContactRequest, isList: Bool) -> Bool {
        let personal = request.details.contains(where: \.isPersonal)
        if request.isAboutEverybody {
            let isWholeCompany = request.people.isEmpty && request.departments.isEmpty && request.jobs.isEmpty
            return personal || (isWholeCompany && request.details.contains(where: \.isAddress))
        }
        let isGroup = request.relation == .team || request.isAboutCircle || (isList && request.people.isEmpty) || request.people.count > 5
        return personal && isGroup
    }
}
