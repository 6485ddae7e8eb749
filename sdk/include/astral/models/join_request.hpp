#pragma once

#include <optional>
#include <string>
#include <vector>

#include "astral/models/group.hpp"

namespace astral {

struct JoinRequestStatus : Choice<"pending", "approved", "declined"> { using Choice::Choice; };

struct JoinRequest {
  Id request_id;
  Id user_id;
  std::string display_name;
  std::optional<std::string> message;
  JoinRequestStatus status;
  IsoTime created_at;
};
template <>
inline constexpr auto describe<JoinRequest> = model(
    "Somebody asks to join a group.", "7",
    field<&JoinRequest::request_id>{"Id of the request."},
    field<&JoinRequest::user_id>{"Who asks."},
    field<&JoinRequest::display_name>{"Name for people."},
    field<&JoinRequest::message>{"In their own words."},
    field<&JoinRequest::status>{"What became of it."},
    field<&JoinRequest::created_at>{"ISO 8601."});

struct JoinRequestParams {
  Id group_id;
  Id request_id;
};
template <>
inline constexpr auto describe<JoinRequestParams> = model(
    "Names a request to join a group.", "7",
    field<&JoinRequestParams::group_id>{"Id of the group."},
    field<&JoinRequestParams::request_id>{"Id of the request."});

struct JoinRequestBody {
  std::optional<std::string> message;
};
template <>
inline constexpr auto describe<JoinRequestBody> = model(
    "What to tell the owner.", "7",
    field<&JoinRequestBody::message>{"At most 2,000 characters."});

struct JoinRequestListParams {
  Id group_id;
  std::optional<JoinRequestStatus> status;
};
template <>
inline constexpr auto describe<JoinRequestListParams> = model(
    "Which requests to list.", "7",
    field<&JoinRequestListParams::group_id>{"Id of the group."},
    field<&JoinRequestListParams::status>{"Default `pending`."});

struct JoinRequestList {
  Id group_id;
  std::vector<JoinRequest> join_requests;
};
template <>
inline constexpr auto describe<JoinRequestList> = model(
    "Requests to join a group, newest first.", "7",
    field<&JoinRequestList::group_id>{"Id of the group."},
    field<&JoinRequestList::join_requests>{"The requests."});

struct JoinDecisionBody {
  JoinRequestStatus status;
};
template <>
inline constexpr auto describe<JoinDecisionBody> = model(
    "The answer to a request.", "7",
    field<&JoinDecisionBody::status>{"`approved` or `declined`."});

struct ChangedJoinRequest : ChangedGroup {
  Id request_id;
};
template <>
inline constexpr auto describe<ChangedJoinRequest> = model<ChangedGroup>(
    "The request is made, or decided.", "7",
    field<&ChangedJoinRequest::request_id>{"Id of the request."});

}  // namespace astral
