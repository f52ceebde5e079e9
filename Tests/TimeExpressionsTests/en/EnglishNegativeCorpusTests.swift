import Language
import Testing

@Suite struct EnglishNegativeCorpusTests {
    @Test("Words that only look like times are left alone", arguments: [
        "may I book a room", "you may be right", "march on", "second opinion", "the second one", "give me a second", "room 302", "A305",
        "room A4 please", "10 people", "the 12 floor", "version 2.1.3", "phone 010-88886666", "$5.30", "between 3 and 5 people",
        "2 rooms for 5 people", "at 5 Main Street", "he sat down", "the last meeting", "first name", "next steps", "5G network",
        "a 1:1 meeting", "192.168.1.1", "24/7 support", "meeting minutes", "E0012", "3am3ioYcY0", "sundry items", "100%", "who is in charge", "call Sun Wei", "the phone number of Li Jun", "ask May Lin", "email April Chen", "6S rules", "twice a week", "now add Li Na to it", "now what", "Now cancel that",
    ])
    func none(text: String) {
        #expect(found(text, language: .english) == [])
    }
}
