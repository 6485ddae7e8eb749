#include "core/api_values.hpp"
#include "runtime/outcome.hpp"
#include "runtime/runtime.hpp"
#include "runtime/screens.hpp"

namespace dashboard::api_keys {
namespace {

template <class ApiKey>
Key key_of(const ApiKey& key) {
  return {key.key_id.text, key.name, seconds_of(key.created_at), seconds_of(key.expires_at)};
}

std::vector<Key> keys_of(const astral::ApiKeyList& list) { return each_of(list.api_keys, key_of<astral::ApiKey>); }

struct Performer {
  Runtime& runtime;

  void operator()(const LoadList& cmd) const {
    runtime.call<"apiKeys.list">({.org_id = cmd.organization_id}, {},
                                 [](const auto& result) -> dashboard::Msg { return ListAnswered{outcome_of(result, keys_of)}; });
  }
  void operator()(const Create& cmd) const {
    astral::ApiKeyCreateBody body{.name = cmd.name, .expires_at = std::nullopt};
    if (cmd.expires_seconds) body.expires_at = astral::IsoTime{*cmd.expires_seconds * 1000};
    runtime.call<"apiKeys.create">({.org_id = cmd.organization_id}, std::move(body), [](const auto& result) -> dashboard::Msg {
      return CreateAnswered{outcome_of(result, [](const astral::CreatedApiKey& key) { return NewKey{key_of(key), key.secret}; })};
    });
  }
  void operator()(const Revoke& cmd) const {
    runtime.call<"apiKeys.revoke">({.org_id = cmd.organization_id, .key_id = cmd.key_id}, {}, [cmd](const auto& result) -> dashboard::Msg {
      return RevokeAnswered{cmd.key_id, outcome_of(result, [&](const auto&) { return cmd.key_id; })};
    });
  }
};

}  // namespace
}  // namespace dashboard::api_keys

void dashboard::perform(Runtime& runtime, const api_keys::Cmd& cmd) { std::visit(api_keys::Performer{runtime}, cmd); }
