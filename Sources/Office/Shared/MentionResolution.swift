import DialogModel

/// What the words in a slot came to.
enum MentionResolution: Hashable, Sendable {
    /// Clear. `people` without those who have left, who stand in `leavers`; each thing once, in the order said.
    /// Departments in a slot of people are replaced by their members. All empty: the slot is empty.
    case resolved([EntityReference], leavers: [EntityReference])
    /// One mention may mean several things. Choosing an option puts the narrowed mentions back into the slot.
    case choose(Offer, Say)
    /// Nothing is called so. `nearest`: names that look or sound alike, most alike first, three at most.
    case unknown(Mention, nearest: [TemplateValue])
}
