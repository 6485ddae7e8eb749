#pragma once

#include <optional>
#include <string>
#include <vector>

#include "astral/meta.hpp"

namespace astral {

struct InvitationType : Choice<"single", "multi"> { using Choice::Choice; };
struct InvitationStatus : Choice<"pending", "accepted", "revoked", "expired", "exhausted"> { using Choice::Choice; };

struct Invitation {
  Id invitation_id;
  InvitationType type;
  std::optional<std::string> email;
  std::optional<std::string> first_name;
  std::optional<Id> group_id;
  std::optional<Id> training_plan_id;
  std::optional<Date> start_date;
  std::string token;
  std::string invite_url;
  std::optional<std::int64_t> max_uses;
  std::int64_t use_count = 0;
  InvitationStatus status;
  Id created_by;
  IsoTime created_at;
  std::optional<IsoTime> expires_at;
};
template <>
inline constexpr auto describe<Invitation> = model(
    "A way into an organization: a letter to one address (`single`, 7 days) or a link for many (`multi`, without end).", "2.3",
    field<&Invitation::invitation_id>{"Id of the invitation."},
    field<&Invitation::type>{"Letter or link."},
    field<&Invitation::email>{"Where a letter went; null for a link."},
    field<&Invitation::first_name>{"Who a letter is for; null for a link."},
    field<&Invitation::group_id>{"Group joined on acceptance."},
    field<&Invitation::training_plan_id>{"Plan begun on acceptance."},
    field<&Invitation::start_date>{"First day of the plan; null: the Monday after acceptance."},
    field<&Invitation::token>{"What `invitations.accept` takes. Secret."},
    field<&Invitation::invite_url>{"The page to send people to. Secret."},
    field<&Invitation::max_uses>{"How many may join; null: any number."},
    field<&Invitation::use_count>{"How many have joined."},
    field<&Invitation::status>{"State of the invitation."},
    field<&Invitation::created_by>{"Account that made it."},
    field<&Invitation::created_at>{"ISO 8601."},
    field<&Invitation::expires_at>{"ISO 8601; null: never."});

struct InvitationCreateBody {
  std::optional<InvitationType> type;
  std::optional<std::string> email;
  std::optional<std::string> first_name;
  std::optional<std::int64_t> max_uses;
  std::optional<Id> group_id;
  std::optional<Id> training_plan_id;
  std::optional<Date> start_date;
};
template <>
inline constexpr auto describe<InvitationCreateBody> = model(
    "The invitation to make.", "5",
    field<&InvitationCreateBody::type>{"`single`, the default, is mailed; `multi` is a link."},
    field<&InvitationCreateBody::email>{"Required for `single`."},
    field<&InvitationCreateBody::first_name>{"Required for `single`."},
    field<&InvitationCreateBody::max_uses>{"Only for `multi`: 1 or more; absent: any number."},
    field<&InvitationCreateBody::group_id>{"A group of the organization to join on acceptance."},
    field<&InvitationCreateBody::training_plan_id>{"A plan to begin on acceptance."},
    field<&InvitationCreateBody::start_date>{"First day of the plan; default: the Monday after acceptance."});

struct InvitationListParams {
  Id org_id;
  std::optional<InvitationStatus> status;
  std::optional<InvitationType> type;
  std::optional<std::int64_t> limit;
  std::optional<std::int64_t> offset;
};
template <>
inline constexpr auto describe<InvitationListParams> = model(
    "Which invitations to list.", "5",
    field<&InvitationListParams::org_id>{"Id of the organization."},
    field<&InvitationListParams::status>{"Only invitations in this state."},
    field<&InvitationListParams::type>{"Only letters or only links."},
    field<&InvitationListParams::limit>{"1 to 100, default 50."},
    field<&InvitationListParams::offset>{"How many to skip, default 0."});

struct InvitationPage {
  std::vector<Invitation> invitations;
  std::int64_t total = 0;
  std::int64_t limit = 0;
  std::int64_t offset = 0;
};
template <>
inline constexpr auto describe<InvitationPage> = model(
    "One page of invitations, newest first.", "5",
    field<&InvitationPage::invitations>{"The invitations of this page."},
    field<&InvitationPage::total>{"Invitations that match in all."},
    field<&InvitationPage::limit>{"Page size in force."},
    field<&InvitationPage::offset>{"Invitations skipped."});

struct InvitationParams {
  Id org_id;
  Id invitation_id;
};
template <>
inline constexpr auto describe<InvitationParams> = model(
    "Names an invitation.", "5",
    field<&InvitationParams::org_id>{"Id of the organization."},
    field<&InvitationParams::invitation_id>{"Id of the invitation."});

struct RevokedInvitation {
  std::string message;
  Id invitation_id;
};
template <>
inline constexpr auto describe<RevokedInvitation> = model(
    "The invitation can no longer be used.", "5",
    field<&RevokedInvitation::message>{"For people."},
    field<&RevokedInvitation::invitation_id>{"Id of the invitation."});

struct InvitationPreviewParams {
  std::string token;
};
template <>
inline constexpr auto describe<InvitationPreviewParams> = model(
    "Names an invitation by its token.", "5",
    field<&InvitationPreviewParams::token>{"The token from the letter or the link."});

struct InvitationPreview {
  Id org_id;
  std::string org_name;
  InvitationType type;
  InvitationStatus status;
  std::optional<std::string> first_name;
};
template <>
inline constexpr auto describe<InvitationPreview> = model(
    "What an invitation is to, for somebody who has not signed in yet.", "5",
    field<&InvitationPreview::org_id>{"Id of the organization."},
    field<&InvitationPreview::org_name>{"Name of the organization."},
    field<&InvitationPreview::type>{"Letter or link."},
    field<&InvitationPreview::status>{"Only `pending` ones can be accepted."},
    field<&InvitationPreview::first_name>{"Who a letter is for; null for a link."});

struct InvitationAcceptBody {
  std::string token;
};
template <>
inline constexpr auto describe<InvitationAcceptBody> = model(
    "The invitation to accept.", "5",
    field<&InvitationAcceptBody::token>{"The token from the letter or the link."});

}  // namespace astral
