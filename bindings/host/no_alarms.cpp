// Emscripten's page would carry alarm() and the signal it raises, whether anybody sets one or not. Nobody does: timers are the clock's.
extern "C" void _emscripten_timeout(int, double) {}
