/// A time of day as it was said.
struct Clock: Hashable, Sendable {
    /// Which half of the day is meant.
    enum Half: UInt8, Sendable { case unknown, morning, afternoon, exact }

    /// Seconds since midnight as said: 3 is 10,800 whichever half of the day is meant.
    private var time: Int32
    var half: Half
    /// The smallest unit that was said.
    var grain: Grain
    private var said: Int8 = -1
    private var zoneValue = Int32.min

    init(hour: Int, minute: Int = 0, second: Int = 0, half: Half = .unknown, grain: Grain = .hour) {
        time = Int32(clamping: hour * 3600 + minute * 60 + second)
        self.half = half
        self.grain = grain
    }

    init(secondOfDay: Int, grain: Grain = .minute) {
        self.init(hour: secondOfDay / 3600, minute: secondOfDay / 60 % 60, second: secondOfDay % 60, half: .exact, grain: grain)
    }

    var hour: Int { Int(time) / 3600 }
    var minute: Int { Int(time) / 60 % 60 }
    var second: Int { Int(time) % 60 }

    /// The hour that was said where another follows from it: eight in 差五分八点.
    var saidHour: Int? {
        get { said < 0 ? nil : Int(said) }
        set { said = newValue.map { Int8(clamping: $0) } ?? -1 }
    }

    /// A value of `NamedZone`, where a zone was said.
    var zone: Int? {
        get { zoneValue == .min ? nil : Int(zoneValue) }
        set { zoneValue = newValue.map { Int32(clamping: $0) } ?? .min }
    }

    /// The same time in the other half of the day can be meant.
    var isOpen: Bool { half == .unknown && hour <= 12 }

    /// The grain of a value: an hour said alone is exact to the minute.
    var valueGrain: Grain { grain == .second ? .second : .minute }
}
