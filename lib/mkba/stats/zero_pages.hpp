// Memory that is zero until it is written to, and takes no room before.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <utility>

namespace mkba {

/// Lets a vector begin with zeros that the system hands out page by page: most columns of a run are
/// zero in every draw.
template <class T>
class ZeroPages {
public:
    using value_type = T;

    ZeroPages() = default;
    template <class Other>
    explicit ZeroPages(const ZeroPages<Other>& /*other*/)
    {
    }

    // NOLINTBEGIN(cppcoreguidelines-no-malloc): only calloc tells that its pages are zero untouched
    [[nodiscard]] T* allocate(std::size_t count)
    {
        if (auto* memory = static_cast<T*>(std::calloc(count, sizeof(T)))) {
            return memory;
        }
        throw std::bad_alloc{};
    }
    void deallocate(T* memory, std::size_t /*count*/) { std::free(memory); }
    // NOLINTEND(cppcoreguidelines-no-malloc)

    /// Without a value: what was allocated is zero already.
    void construct(T* /*place*/) {}
    template <class Value>
    void construct(T* place, Value&& value)
    {
        std::construct_at(place, std::forward<Value>(value));
    }

    friend bool operator==(const ZeroPages& /*one*/, const ZeroPages& /*other*/) { return true; }
};

} // namespace mkba
