#pragma once

#include <optional>
#include <string>
#include <vector>

#include "astral/meta.hpp"

namespace astral {

struct ApiKey {
  Id key_id;
  std::string name;
  IsoTime created_at;
  std::optional<IsoTime> expires_at;
};
template <>
inline constexpr auto describe<ApiKey> = model(
    "An organization's key for data import, without its secret.", "2.3",
    field<&ApiKey::key_id>{"Id of the key."},
    field<&ApiKey::name>{"Name for people."},
    field<&ApiKey::created_at>{"ISO 8601."},
    field<&ApiKey::expires_at>{"ISO 8601; null: never."});

struct CreatedApiKey {
  Id key_id;
  std::string name;
  Secret secret;
  IsoTime created_at;
  std::optional<IsoTime> expires_at;
};
template <>
inline constexpr auto describe<CreatedApiKey> = model(
    "A new key with its secret, which is shown this once.", "6",
    field<&CreatedApiKey::key_id>{"Id of the key."},
    field<&CreatedApiKey::name>{"Name for people."},
    field<&CreatedApiKey::secret>{"The key itself. It cannot be had again."},
    field<&CreatedApiKey::created_at>{"ISO 8601."},
    field<&CreatedApiKey::expires_at>{"ISO 8601; null: never."});

struct ApiKeyCreateBody {
  std::string name;
  std::optional<IsoTime> expires_at;
};
template <>
inline constexpr auto describe<ApiKeyCreateBody> = model(
    "The key to make.", "6",
    field<&ApiKeyCreateBody::name>{"1 to 100 characters."},
    field<&ApiKeyCreateBody::expires_at>{"ISO 8601 in the future; absent: never."});

struct ApiKeyList {
  std::vector<ApiKey> api_keys;
  std::optional<std::int64_t> total;
};
template <>
inline constexpr auto describe<ApiKeyList> = model(
    "Active keys, newest first.", "6",
    field<&ApiKeyList::api_keys>{"The keys, without secrets."},
    field<&ApiKeyList::total>{"How many there are."});

struct ApiKeyParams {
  Id org_id;
  Id key_id;
};
template <>
inline constexpr auto describe<ApiKeyParams> = model(
    "Names an API key of an organization.", "6",
    field<&ApiKeyParams::org_id>{"Id of the organization."},
    field<&ApiKeyParams::key_id>{"Id of the key."});

struct RevokedApiKey {
  std::string message;
  Id key_id;
};
template <>
inline constexpr auto describe<RevokedApiKey> = model(
    "The key is revoked and works no longer.", "6",
    field<&RevokedApiKey::message>{"For people."},
    field<&RevokedApiKey::key_id>{"Id of the key."});

}  // namespace astral
