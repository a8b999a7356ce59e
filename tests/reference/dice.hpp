// Chance for the generator of models: a function of the seed alone (compilers may ask in another
// order).
#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

namespace mkba::reference {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1U) {}

    /// A whole number from first to last, both included.
    int between(int first, int last)
    {
        return first + static_cast<int>(next() % static_cast<std::uint64_t>(last - first + 1));
    }

    /// A number from low to high with four decimals: short to read in a file.
    double real(double low, double high)
    {
        const double unit = static_cast<double>(next() >> 11U) * 0x1p-53;
        const double rounded = std::round((low + unit * (high - low)) * 1e4) / 1e4;
        return std::fmin(high, std::fmax(low, rounded));
    }

    bool chance(double probability) { return real(0, 1) < probability; }

    template <class One>
    const One& pick(const std::vector<One>& all)
    {
        return all.at(static_cast<std::size_t>(between(0, static_cast<int>(all.size()) - 1)));
    }

    template <class One>
    void shuffle(std::vector<One>& all)
    {
        for (std::size_t left = all.size(); left > 1; --left) {
            std::swap(all[left - 1],
                      all[static_cast<std::size_t>(between(0, static_cast<int>(left) - 1))]);
        }
    }

private:
    std::uint64_t next()
    {
        state_ += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }

    std::uint64_t state_;
};

} // namespace mkba::reference
