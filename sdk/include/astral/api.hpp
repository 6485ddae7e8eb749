#pragma once

#include <array>
#include <tuple>
#include <vector>

#include "astral/models/activity.hpp"
#include "astral/models/analytics.hpp"
#include "astral/models/api_key.hpp"
#include "astral/models/auth.hpp"
#include "astral/models/group.hpp"
#include "astral/models/organization.hpp"
#include "astral/operation.hpp"

/// The table: what the Astral API offers, one row an operation. Everything else is derived from it.
namespace astral::api {

inline constexpr auto get = Method::get;
inline constexpr auto post = Method::post;
inline constexpr auto put = Method::put;
inline constexpr auto del = Method::delete_;

// clang-format off
inline constexpr std::tuple table{
    row<"auth.requestVerification", post, "/auth/request-verification", None, RequestVerificationBody, VerificationSent>{
        .doc = "Sends a verification e-mail: the first step of the e-mail signup. Three an hour per address.",
        .section = "3", .auth = Auth::none},
    row<"auth.verifyToken", post, "/auth/verify-token", None, VerifyTokenBody, TokenVerification>{
        .doc = "Tells whether a verification token can be used; it stays usable.",
        .section = "3", .auth = Auth::none},
    row<"auth.completeSignup", post, "/auth/complete-signup", None, CompleteSignupBody, SignIn>{
        .doc = "Makes the account and signs in: the last step of the e-mail signup.",
        .section = "3", .auth = Auth::none, .success = 201, .session = SessionEffect::starts},
    row<"auth.login", post, "/auth/login", None, LoginBody, SignIn>{
        .doc = "Signs in with e-mail and password, or with a Firebase ID token.",
        .section = "3", .auth = Auth::none, .session = SessionEffect::starts, .provisional = true},
    row<"auth.refresh", post, "/auth/token/refresh", None, None, TokenRefresh>{
        .doc = "Exchanges a token that is still valid for a new one. The client does this by itself.",
        .section = "3", .session = SessionEffect::renews, .repeat = Repeat::always},
    row<"auth.logout", post, "/auth/logout", None, None, SignedOut>{
        .doc = "Revokes the token and ends the session.",
        .section = "3", .session = SessionEffect::ends, .provisional = true},
    row<"auth.me", get, "/auth/me", None, None, Me>{
        .doc = "Tells who the credential belongs to.",
        .section = "3"},

    row<"organizations.get", get, "/organizations/{org_id}", OrganizationParams, None, Organization>{
        .doc = "Gives an organization; tier and features only to its members and keys.",
        .section = "5", .auth = Auth::optional},
    row<"members.list", get, "/organizations/{org_id}/members", MemberListParams, None, MemberPage>{
        .doc = "Lists members of an organization; assistants see their own athletes and all coaches.",
        .section = "5", .auth = Auth::either, .role = "coach"},

    row<"apiKeys.create", post, "/organizations/{org_id}/api-keys", ApiKeyCreateParams, ApiKeyCreateBody, CreatedApiKey>{
        .doc = "Makes an API key. Its secret is in the answer, this once.",
        .section = "6", .role = "head", .flag = "security_settings", .success = 201, .envelope = noun("api_key")},
    row<"apiKeys.list", get, "/organizations/{org_id}/api-keys", ApiKeyListParams, None, ApiKeyList>{
        .doc = "Lists active API keys, newest first, without secrets.",
        .section = "6", .role = "head", .flag = "security_settings"},
    row<"apiKeys.revoke", del, "/organizations/{org_id}/api-keys/{key_id}", ApiKeyRevokeParams, None, RevokedApiKey>{
        .doc = "Revokes an API key at once.",
        .section = "6", .role = "head", .flag = "security_settings"},

    row<"groups.get", get, "/groups/{group_id}", GroupParams, None, Group>{
        .doc = "Gives a group with its members.",
        .section = "7", .role = "group member, coach or admin"},

    row<"activities.list", get, "/activities", ActivityListParams, None, std::vector<Activity>>{
        .doc = "Lists activities, newest first. The end is a page shorter than `limit`.",
        .section = "8", .auth = Auth::either, .role = "self; others need coach access"},
    row<"activities.create", post, "/activities", None, ActivityCreateBody, Activity>{
        .doc = "Logs or schedules an activity.",
        .section = "8", .auth = Auth::either, .role = "self; others: own-coach", .success = 201, .provisional = true},
    row<"activities.get", get, "/activities/{activity_id}", ActivityGetParams, None, Activity>{
        .doc = "Gives one activity, with its streams on request.",
        .section = "8", .auth = Auth::either, .role = "owner, or by privacy", .provisional = true},
    row<"activities.update", put, "/activities/{activity_id}", ActivityParams, ActivityUpdateBody, Activity>{
        .doc = "Changes an activity; what is left out stays.",
        .section = "8", .role = "owner; own-coach for scheduled ones", .provisional = true},
    row<"activities.delete", del, "/activities/{activity_id}", ActivityParams, None, DeletedActivity>{
        .doc = "Deletes an activity.",
        .section = "8", .role = "owner; own-coach for scheduled ones", .provisional = true},

    row<"analytics.athleteProfile", get, "/analytics/athlete_profile", AthleteProfileParams, None, AthleteProfile>{
        .doc = "Everything about an athlete at a glance: figures, goals, plans, signals.",
        .section = "9", .role = "self; coach: any athlete of the organization", .envelope = ok},
    row<"analytics.fitnessStats", get, "/analytics/fitness_stats", FitnessStatsParams, None, FitnessStats>{
        .doc = "Sums over the last days.",
        .section = "9", .role = "self", .envelope = ok},
    row<"analytics.runningStats", get, "/analytics/running_stats", RunningStatsParams, None, RunningStats>{
        .doc = "Running over a span, in days, weeks or months.",
        .section = "9", .role = "self; coach: any athlete of the organization", .envelope = ok, .provisional = true},
    row<"analytics.coachAthletesMetrics", get, "/analytics/coach_athletes_metrics", CoachAthletesMetricsParams, None, Roster>{
        .doc = "Every athlete of the organization with profile and figures, in one call a page.",
        .section = "9", .role = "coach", .envelope = ok, .provisional = true},
    row<"analytics.groupDashboard", get, "/analytics/group_dashboard", GroupDashboardParams, None, GroupDashboard>{
        .doc = "The groups of an organization side by side.",
        .section = "9", .role = "coach", .envelope = ok, .provisional = true},
};
// clang-format on

}  // namespace astral::api
