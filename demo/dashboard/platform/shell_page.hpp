#pragma once

#include <emscripten/val.h>

#include <cstdint>

#include <array>

#include "runtime/page.hpp"

namespace dashboard {

/// The page, through the object that web/shell.ts hands over.
class ShellPage : public Page {
 public:
  explicit ShellPage(emscripten::val shell) : shell_{std::move(shell)} {}

  void session_changed(SessionChange change, const std::string& user_id) override {
    constexpr std::array names{"signed-in", "signed-out", "expired"};
    shell_.call<void>("sessionChanged", std::string{names[static_cast<std::size_t>(change)]}, user_id);
  }
  void show_fragment(const std::string& fragment) override { shell_.call<void>("showFragment", fragment); }
  void replace_fragment(const std::string& fragment) override { shell_.call<void>("replaceFragment", fragment); }
  void keep_session(const std::string& text) override { shell_.call<void>("keepSession", text); }
  [[nodiscard]] std::string kept_session() override { return shell_.call<std::string>("keptSession"); }
  void keep_view(const std::string& text) override { shell_.call<void>("keepView", text); }
  [[nodiscard]] std::string kept_view() override { return shell_.call<std::string>("keptView"); }
  void keep_settings(const std::string& text) override { shell_.call<void>("keepSettings", text); }
  [[nodiscard]] std::string kept_settings() override { return shell_.call<std::string>("keptSettings"); }

  [[nodiscard]] TimeZone zone(const std::string& name) override { return zone_of(shell_.call<emscripten::val>("zone", name)); }
  [[nodiscard]] std::vector<std::string> zone_names() override {
    return emscripten::vecFromJSArray<std::string>(shell_.call<emscripten::val>("zoneNames"));
  }
  void save_file(const std::string& name, const std::string& media_type, const std::string& text) override {
    // As bytes: on its way a string would lose the mark that it begins with.
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    shell_.call<void>("saveFile", name, media_type, emscripten::val(emscripten::typed_memory_view(text.size(), bytes)));
  }
  void save_picture(const std::string& name, float x, float y, float width, float height) override {
    shell_.call<void>("savePicture", name, x, y, width, height);
  }
  bool open_link(const std::string& url) override { return shell_.call<bool>("openLink", url); }
  [[nodiscard]] std::string own_address() override { return shell_.call<std::string>("ownAddress"); }

  /// A time zone as the page describes it.
  [[nodiscard]] static TimeZone zone_of(const emscripten::val& zone) {
    TimeZone result{.name = zone["name"].as<std::string>(), .offsets = {}};
    const auto offsets = zone["offsets"];
    const auto count = offsets["length"].as<unsigned>();
    for (unsigned i = 0; i < count; ++i) {
      result.offsets.push_back(
          {static_cast<std::int64_t>(offsets[i]["fromEpochSeconds"].as<double>()), offsets[i]["minutesEast"].as<int>()});
    }
    return result;
  }

 private:
  emscripten::val shell_;
};

}  // namespace dashboard
