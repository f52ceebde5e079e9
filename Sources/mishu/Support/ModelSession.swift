import Foundation
import Logging
import Models
import Understanding

/// The models that are configured, as the commands use them.
enum ModelSession {
    /// The service over all models; nil where none is configured.
    ///
    /// - Parameters:
    ///   - settings: every `MISHU_…` setting.
    ///   - zone: where the day of the token budget ends at midnight.
    static func open(_ settings: [String: String], zone: TimeZone? = nil) throws -> ModelService? {
        do {
            let configuration = try ModelConfiguration(settings: settings, environment: ProcessInfo.processInfo.environment)
            guard !configuration.roster.endpoints.isEmpty else { return nil }
            let folder = DomainSession.cacheFolder
            return try ModelService(configuration, options: .init(
                cacheFolder: folder, budgetFile: folder.appendingPathComponent("tokens.json"), zone: zone ?? .gmt, logger: Logger(label: "mishu.models")))
        } catch let error as ModelError {
            throw CommandFailure.unusable(String(describing: error))
        }
    }

    /// The models as help in understanding.
    static func assist(_ models: ModelService) throws -> ModelAssist {
        do {
            return ModelAssist(models, schema: try AssistSchema(folder: try Resources.folder("Schemas")))
        } catch let error as AssistSchemaError {
            throw CommandFailure.unusable(String(describing: error))
        }
    }
}
