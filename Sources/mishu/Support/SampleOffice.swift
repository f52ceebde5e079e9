import Directory
import Foundation
import Storage

/// Fills an empty data directory with the sample office, shifted by whole weeks to today.
enum SampleOffice {
    static func prepare(_ database: OfficeDatabase, _ settings: ConversationSettings) throws {
        guard try database.read({ try DirectoryReader($0).isEmpty() }) else { return }
        let folder = try Resources.sample
        let weeks = try OfficeImporter.weeksToShift(folder, to: settings.clock())
        let report = try OfficeImporter(options: ImportOptions(isSample: true, shiftWeeks: weeks)).run(folder, into: database)
        guard report.problems.isEmpty else {
            throw CommandFailure.unusable("the sample office cannot be read: " + (report.problems.first.map { String(describing: $0) } ?? ""))
        }
        Output.error("made \(settings.data.relativePath) with the sample office; load your own with mishu import DIR · 已用示例单位建立 \(settings.data.relativePath)，用 mishu import 目录 导入自己的单位")
    }
}
