#pragma once

#include "astral/testing/fake_transport.hpp"
#include "astral/testing/manual_clock.hpp"
#include "catch_amalgamated.hpp"
#include "runtime/runtime.hpp"
#include "samples.hpp"

// What tests of the runtime share: a page that notes, a server that follows a script.

namespace dashboard {

struct FakePage : Page {
  std::string fragment;
  std::string replaced;
  std::string session;
  std::string settings;
  std::string view;
  struct File {
    std::string name, media_type, text;
  };
  std::vector<File> saved_files;
  std::vector<std::pair<std::string, activity::Frame>> saved_pictures;
  std::vector<std::string> opened_links;
  std::vector<std::pair<SessionChange, std::string>> session_changes;

  void session_changed(SessionChange change, const std::string& user_id) override { session_changes.emplace_back(change, user_id); }
  void show_fragment(const std::string& text) override { fragment = text; }
  void replace_fragment(const std::string& text) override { replaced = text; }
  void keep_session(const std::string& text) override { session = text; }
  std::string kept_session() override { return session; }
  void keep_view(const std::string& text) override { view = text; }
  std::string kept_view() override { return view; }
  void keep_settings(const std::string& text) override { settings = text; }
  std::string kept_settings() override { return settings; }
  TimeZone zone(const std::string& name) override { return {.name = name.empty() ? "UTC" : name, .offsets = {{0, 60}}}; }
  std::vector<std::string> zone_names() override { return {"Asia/Taipei", "UTC"}; }
  void save_file(const std::string& name, const std::string& media_type, const std::string& text) override {
    saved_files.push_back({name, media_type, text});
  }
  std::string own_address() override { return "https://club.example/"; }
  void save_picture(const std::string& name, float x, float y, float width, float height) override {
    saved_pictures.push_back({name, {x, y, width, height}});
  }
  bool open_link(const std::string& url) override {
    opened_links.push_back(url);
    return url.starts_with("https://");
  }
};

/// A runtime against a scripted server, and the messages that it sent.
struct Bench {
  astral::testing::FakeTransport server;
  std::shared_ptr<astral::testing::ManualClock> clock = std::make_shared<astral::testing::ManualClock>();
  FakePage page;
  std::vector<Msg> messages;
  Runtime runtime{make_client(), clock, page, [this](const Msg& msg) { messages.push_back(msg); }};

  astral::Client make_client() {
    return *astral::Client::create({.base_url = "http://localhost/api/v1", .max_retries = 0},
                                   {.send = server.send(), .clock = clock, .random = [] { return 0.5; }});
  }

  template <class Kind>
  const Kind& last() const {
    REQUIRE_FALSE(messages.empty());
    const auto* found = find_in<Kind>(messages.back());
    REQUIRE(found != nullptr);
    return *found;
  }
};

inline constexpr auto sign_in_answer =
    R"({"user_id":"usr_1","access_token":"secret-token","token_type":"Bearer","expires_at":"2099-01-01T00:00:00Z",
  "profile":{"user_id":"usr_1","email":"sam@club.example","username":"sam","display_name":"Sam Rivera","status":"active","membership_role":"coach","org_id":"org_1"}})";

inline void sign_in(Bench& bench) {
  bench.server.answer(200, sign_in_answer);
  bench.runtime.run(entry::AskSignIn{1, "sam@club.example", "secret"});
}

}  // namespace dashboard
