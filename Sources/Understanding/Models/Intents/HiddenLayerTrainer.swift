import Foundation

/// Trains a `HiddenLayer` by stochastic gradient descent with AdaGrad's step sizes, dropout of features and of hidden units
/// (Srivastava et al. 2014).
struct HiddenLayerTrainer {
    /// Hidden units; a multiple of eight.
    var units = 64
    var epochs = 12
    var inputRate: Float = 0.3
    var outputRate: Float = 0.1
    var inputDropout: Float = 0.3
    var hiddenDropout: Float = 0.3
    var seed: UInt64

    func train(_ data: TrainingRows, _ subset: [Int], labelCount: Int) -> HiddenLayer {
        var random = SplitMix64(seed: seed ^ 0x4E74)
        let state = State(units: units, labelCount: labelCount, featureCount: data.featureCount, using: &random)
        var chosen = FeatureDropout()
        var order = subset
        for epoch in 0..<epochs {
            order.shuffle(using: &random)
            let decay = 1 - 0.95 * Float(epoch) / Float(epochs)
            for row in order {
                if data.weights[row] < 1, !chosen.keeps(1 - data.weights[row], using: &random) { continue }
                chosen.choose(data.rows, row, rate: inputDropout, using: &random)
                state.fill(chosen)
                state.rectify(dropout: hiddenDropout, &chosen, using: &random)
                state.score()
                let size = LinearTrainer.gradient(state.scores.numbers, labelCount, Int(data.labels[row]))
                if size < 1e-4 { continue }
                state.learnOutput(rate: outputRate * decay)
                state.learnInput(chosen, rate: inputRate * decay, biasRate: 0.01 * decay)
            }
        }
        return state.network
    }

    /// The network while it is trained.
    private struct State: ~Copyable {
        let units: Int
        let labelCount: Int
        let input: WeightBuffer
        /// Label by label, a weight for each hidden unit.
        let output: WeightBuffer
        let bias: WeightBuffer
        let inputHistory: WeightBuffer
        let outputHistory: WeightBuffer
        let hidden: WeightBuffer
        /// 0 for units that are silent or left out, else what the rest is scaled by.
        let mask: WeightBuffer
        let back: WeightBuffer
        /// Logits, then the slope of the loss.
        let scores: WeightBuffer

        init(units: Int, labelCount: Int, featureCount: Int, using random: inout SplitMix64) {
            func spread(_ size: Float) -> Float { (Float(random.next() >> 40) / Float(1 << 24) * 2 - 1) * size }
            self.units = units
            self.labelCount = labelCount
            input = WeightBuffer((0..<featureCount * units).map { _ in spread(0.2) })
            output = WeightBuffer((0..<labelCount * units).map { _ in spread((3 / Float(units)).squareRoot()) })
            bias = WeightBuffer(count: units)
            inputHistory = WeightBuffer(count: featureCount, repeating: 0.02)
            outputHistory = WeightBuffer(count: labelCount, repeating: 0.02)
            hidden = WeightBuffer(count: units)
            mask = WeightBuffer(count: units)
            back = WeightBuffer(count: units)
            scores = WeightBuffer(count: labelCount)
        }

        func fill(_ row: FeatureDropout) {
            for unit in 0..<units { hidden[unit] = bias[unit] }
            for at in row.features.indices {
                let base = Int(row.features[at]) * units
                let value = row.values[at]
                for unit in 0..<units { hidden[unit] += value * input[base + unit] }
            }
        }

        func rectify(dropout: Float, _ chosen: inout FeatureDropout, using random: inout SplitMix64) {
            for unit in 0..<units {
                let stays = chosen.keeps(dropout, using: &random)
                mask[unit] = stays && hidden[unit] > 0 ? 1 / (1 - dropout) : 0
                hidden[unit] *= mask[unit]
            }
        }

        func score() {
            for label in 0..<labelCount { scores[label] = Self.dot(hidden.numbers, output.numbers, label * units, units) }
        }

        func learnOutput(rate: Float) {
            var length: Float = 0
            for unit in 0..<units {
                back[unit] = 0
                length += hidden[unit] * hidden[unit]
            }
            for label in 0..<labelCount where abs(scores[label]) > 1e-4 {
                let slope = scores[label]
                let base = label * units
                for unit in 0..<units { back[unit] += slope * output[base + unit] }
                outputHistory[label] += slope * slope * length * 8 / Float(units)
                let factor = -rate * slope / outputHistory[label].squareRoot()
                for unit in 0..<units { output[base + unit] += factor * hidden[unit] }
            }
        }

        func learnInput(_ row: FeatureDropout, rate: Float, biasRate: Float) {
            var size: Float = 0
            for unit in 0..<units {
                back[unit] *= mask[unit]
                size += back[unit] * back[unit]
                bias[unit] -= biasRate * back[unit]
            }
            for at in row.features.indices {
                let feature = Int(row.features[at])
                let value = row.values[at]
                inputHistory[feature] += value * value * size
                let factor = -rate * value / inputHistory[feature].squareRoot()
                for unit in 0..<units { input[feature * units + unit] += factor * back[unit] }
            }
        }

        /// The output is kept by hidden unit instead of by label, as prediction reads it.
        var network: HiddenLayer {
            var turned = [Float](repeating: 0, count: labelCount * units)
            for label in 0..<labelCount { for unit in 0..<units { turned[unit * labelCount + label] = output[label * units + unit] } }
            return HiddenLayer(input: CompactMatrix(input.array, width: units), bias: bias.array, output: CompactMatrix(turned, width: labelCount))
        }

        /// A product in eight lanes; `count` is a multiple of eight.
        @inline(__always)
        private static func dot(
            _ left: UnsafeMutableBufferPointer<Float>, _ right: UnsafeMutableBufferPointer<Float>, _ start: Int, _ count: Int
        ) -> Float {
            let (a, b) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
            var lanes = SIMD8<Float>()
            for at in stride(from: 0, to: count * 4, by: 32) {
                lanes += a.loadUnaligned(fromByteOffset: at, as: SIMD8<Float>.self)
                    * b.loadUnaligned(fromByteOffset: start * 4 + at, as: SIMD8<Float>.self)
            }
            return lanes.sum()
        }
    }
}
