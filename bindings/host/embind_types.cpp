// Which types cross between C++ and JavaScript. Stands in for embind's own library, which would teach the page every type that
// C++ has, wide strings and views of memory among them: code that every visitor would load and nobody call (ADR 7).
#include <emscripten/bind.h>

#include <cstdlib>
#include <cstring>
#include <limits>

using emscripten::internal::InitFunc;
using emscripten::internal::TypeID;

namespace {

InitFunc* last_bindings = nullptr;

template <class T>
void register_integer(const char* name) {
  using limits = std::numeric_limits<T>;
  emscripten::internal::_embind_register_integer(TypeID<T>::get(), name, sizeof(T), limits::min(), limits::max());
}

template <class T>
void register_float(const char* name) {
  emscripten::internal::_embind_register_float(TypeID<T>::get(), name, sizeof(T));
}

}  // namespace

extern "C" {

void _embind_register_bindings(InitFunc* bindings) {
  bindings->next = last_bindings;
  last_bindings = bindings;
}

void _embind_initialize_bindings() {
  for (auto* bindings = last_bindings; bindings; bindings = bindings->next) bindings->init_func();
}

/// Embind asks in the message about a type that is missing below; a name costs RTTI of every type.
const char* __getTypeName(const std::type_info*) { return strdup("a type that embind_types.cpp does not list"); }

/// No promise of the page is awaited in C++. Their absence would bring embind's library back in.
void _emval_coro_resume(emscripten::val::awaiter*, emscripten::EM_VAL) {}
void _emval_coro_reject(emscripten::val::awaiter*, emscripten::EM_VAL) {}

}  // extern "C"

EMSCRIPTEN_BINDINGS(types) {
  using namespace emscripten::internal;
  _embind_register_void(TypeID<void>::get(), "void");
  _embind_register_bool(TypeID<bool>::get(), "bool", true, false);
  register_integer<int>("int");
  register_integer<unsigned>("unsigned");
  register_integer<unsigned long>("unsigned long");
  register_float<float>("float");
  register_float<double>("double");
  _embind_register_std_string(TypeID<std::string>::get(), "std::string");
  _embind_register_emval(TypeID<emscripten::val>::get());
}
