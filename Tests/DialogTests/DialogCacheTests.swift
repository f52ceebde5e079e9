import DialogModel
import Testing

@testable import Dialog

@Suite("States kept in memory")
struct DialogCacheTests {
    private func state(_ turn: Int) -> DialogState {
        var state = DialogState()
        state.turn = turn
        return state
    }

    @Test("are never more than the limit, and those used last stay")
    func limit() {
        var cache = DialogCache<DialogState>(limit: 100)
        for number in 0..<100 { cache.keep(state(number), conversation: "c\(number)", sender: "E1") }
        #expect(cache.value(conversation: "c0", sender: "E1")?.turn == 0)
        for number in 100..<150 {
            cache.keep(state(number), conversation: "c\(number)", sender: "E1")
            #expect(cache.count <= 100)
        }
        #expect(cache.value(conversation: "c0", sender: "E1") != nil)
        #expect(cache.value(conversation: "c1", sender: "E1") == nil)
        #expect(cache.value(conversation: "c149", sender: "E1")?.turn == 149)
    }

    @Test("are apart by person, and gone when dropped")
    func apart() {
        var cache = DialogCache<DialogState>(limit: 10)
        cache.keep(state(1), conversation: "c", sender: "E1")
        cache.keep(state(2), conversation: "c", sender: "E2")
        #expect(cache.value(conversation: "c", sender: "E1")?.turn == 1)
        cache.keep(nil, conversation: "c", sender: "E1")
        #expect(cache.value(conversation: "c", sender: "E1") == nil)
        #expect(cache.value(conversation: "c", sender: "E2")?.turn == 2)
    }
}
