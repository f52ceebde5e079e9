import DialogModel

/// What a person did on a chat platform, as it is kept in the inbox.
struct InboundMessage: Codable, Sendable, Hashable {
    enum Content: Codable, Sendable, Hashable {
        case text(String)
        /// A pressed button: its payload, and the platform's id of the message that carried it.
        case press(payload: String, of: String?)
        /// A file, picture or recording.
        case attachment
    }

    /// Somebody or something that a text mentions by a placeholder.
    struct Mention: Codable, Sendable, Hashable {
        /// The placeholder in the text.
        var key: String
        var id: String
        var name: String
    }

    var platform: Platform
    /// What makes another delivery of the same thing a duplicate.
    var keys: [String]
    /// The platform's id of the person.
    var user: String
    /// Further ids that the platform has for the same person.
    var otherIDs: [String] = []
    var content: Content
    var mentions: [Mention] = []
    /// From outside the company: not looked up, not known.
    var isForeign = false
    /// A button under a reply to somebody else.
    var isOfAnother = false
    var address: ReplyAddress

    /// One queue and one dialog: the chat, and in groups also thread and person.
    var conversation: String {
        let chat = platform.rawValue + ":" + address.chat
        return address.isGroup ? chat + ":" + (address.thread ?? "") + ":" + user : chat
    }
}

/// Where replies go.
struct ReplyAddress: Codable, Sendable, Hashable {
    /// Channel, chat.
    var chat: String
    var isGroup: Bool
    /// The thread in which to stay.
    var thread: String?
    /// The message that is answered.
    var message: String?
    /// An address that the platform gave for replies that the person alone sees; checked before it is called.
    var responseURL: String?
    /// The person's company on the platform.
    var team: String?
}
