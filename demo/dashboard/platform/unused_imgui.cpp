// ImGui repairs what a program forgot to end, whatever it was, and so keeps alive what this program never begins: its tables, tab bars
// and multiple selections (the dashboard has its own, ADR 33). The linker puts these in their place (wasm.cmake).
extern "C" {
void __wrap__ZN5ImGui8EndTableEv() {}
void __wrap__ZN5ImGui9EndTabBarEv() {}
void* __wrap__ZN5ImGui14EndMultiSelectEv() { return nullptr; }
}
