// Independent pieces of work divided over threads.
#pragma once

#include <cstddef>
#include <functional>

namespace mkba {

/// Calls work(0) … work(count - 1), each once, on `threads` threads. The first exception is thrown
/// after all have ended.
void in_parallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

} // namespace mkba
