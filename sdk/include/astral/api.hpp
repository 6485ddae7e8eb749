#pragma once

#include <vector>

#include "astral/models/activity.hpp"
#include "astral/models/ai_coach.hpp"
#include "astral/models/analytics.hpp"
#include "astral/models/api_key.hpp"
#include "astral/models/auth.hpp"
#include "astral/models/food.hpp"
#include "astral/models/group.hpp"
#include "astral/models/group_figures.hpp"
#include "astral/models/integration.hpp"
#include "astral/models/invitation.hpp"
#include "astral/models/join_request.hpp"
#include "astral/models/member.hpp"
#include "astral/models/notification.hpp"
#include "astral/models/organization.hpp"
#include "astral/models/plan_instance.hpp"
#include "astral/models/public_profile.hpp"
#include "astral/models/race.hpp"
#include "astral/models/stripe.hpp"
#include "astral/models/subscription.hpp"
#include "astral/models/training_plan.hpp"
#include "astral/models/user.hpp"
#include "astral/models/workout.hpp"
#include "astral/operation.hpp"

/// The table: what the Astral API offers, one row an operation. Everything else is derived from it.
namespace astral::api {

inline constexpr auto get = Method::get;
inline constexpr auto post = Method::post;
inline constexpr auto put = Method::put;
inline constexpr auto del = Method::delete_;

// clang-format off
inline constexpr Table table{
    row<"auth.requestVerification", post, "/auth/request-verification", None, RequestVerificationBody, VerificationSent>{
        .doc = "Sends a verification e-mail: the first step of the e-mail signup. Three an hour per address.",
        .section = "3", .auth = Auth::none},
    row<"auth.verifyToken", post, "/auth/verify-token", None, VerifyTokenBody, TokenVerification>{
        .doc = "Tells whether a verification token can be used; it stays usable.",
        .section = "3", .auth = Auth::none},
    row<"auth.completeSignup", post, "/auth/complete-signup", None, CompleteSignupBody, SignIn>{
        .doc = "Makes the account and signs in: the last step of the e-mail signup.",
        .section = "3", .auth = Auth::none, .success = 201, .session = SessionEffect::starts},
    row<"auth.signup", post, "/auth/signup", None, SignupBody, SignIn>{
        .doc = "Makes an account from a Firebase sign-in, or updates it, and signs in.",
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
    row<"auth.passwordResetRequest", post, "/auth/password-reset/request", None, PasswordResetRequestBody, VerificationSent>{
        .doc = "Sends an e-mail with a token that allows a new password. Three an hour per address.",
        .section = "3", .auth = Auth::none, .provisional = true},
    row<"auth.passwordResetConfirm", post, "/auth/password-reset/confirm", None, PasswordResetConfirmBody, PasswordUpdated>{
        .doc = "Sets a new password and revokes every token of the account. It does not sign in.",
        .section = "3", .auth = Auth::none, .provisional = true},
    row<"auth.me", get, "/auth/me", None, None, Me>{
        .doc = "Tells who the credential belongs to.",
        .section = "3", .session = SessionEffect::tells_credentials},

    row<"users.get", get, "/users/{user_id}", UserParams, None, User>{
        .doc = "Gives the caller's own profile in full.",
        .section = "4", .role = "self; others: admin", .envelope = ok, .session = SessionEffect::tells_profile},
    row<"users.update", put, "/users/{user_id}", UserParams, UserUpdateBody, User>{
        .doc = "Changes the caller's own profile.",
        .section = "4", .role = "self", .envelope = ok, .session = SessionEffect::tells_profile},
    row<"users.public", get, "/users/{user_id}/public", UserParams, None, PublicProfile>{
        .doc = "Gives the profile that an account shows to others.",
        .section = "4", .envelope = ok, .provisional = true},
    row<"users.usernameAvailable", get, "/users/username/availability", UsernameParams, None, UsernameAvailability>{
        .doc = "Tells whether a user name can be had. The caller's own name is available.",
        .section = "4", .envelope = ok, .provisional = true},
    row<"users.changeUsername", put, "/users/{user_id}/username", UserParams, UsernameChangeBody, ChangedUsername>{
        .doc = "Gives the account another user name.",
        .section = "4", .role = "self", .envelope = ok, .provisional = true},
    row<"users.getPreferences", get, "/users/{user_id}/preferences", UserParams, None, Preferences>{
        .doc = "Gives the display and coaching preferences.",
        .section = "4", .role = "self", .envelope = ok, .provisional = true},
    row<"users.updatePreferences", put, "/users/{user_id}/preferences", UserParams, Preferences, Preferences>{
        .doc = "Changes preferences; what is left out stays.",
        .section = "4", .role = "self", .envelope = ok, .provisional = true},
    row<"users.getPrivacy", get, "/users/{user_id}/privacy", UserParams, None, PrivacySettings>{
        .doc = "Gives the privacy settings.",
        .section = "4", .role = "self", .envelope = ok, .provisional = true},
    row<"users.updatePrivacy", put, "/users/{user_id}/privacy", UserParams, PrivacySettings, PrivacySettings>{
        .doc = "Changes privacy settings; what is left out stays. `users.update` with `privacy` does the same and is documented.",
        .section = "4", .role = "self", .envelope = ok, .provisional = true},

    row<"organizations.create", post, "/organizations", None, OrganizationCreateBody, Organization>{
        .doc = "Makes an organization. One for each head coach.",
        .section = "5", .auth = Auth::app, .role = "app key, or a coach for themselves", .success = 201, .envelope = noun("organization")},
    row<"organizations.bootstrap", post, "/organizations/bootstrap", None, None, Organization>{
        .doc = "Makes the caller head coach of a default organization; gives that one when it exists.",
        .section = "5", .role = "account of a coach", .success = 201, .envelope = noun("organization"), .provisional = true},
    row<"organizations.get", get, "/organizations/{org_id}", OrganizationParams, None, Organization>{
        .doc = "Gives an organization; tier and features only to its members and keys.",
        .section = "5", .auth = Auth::optional},
    row<"organizations.update", put, "/organizations/{org_id}", OrganizationParams, OrganizationUpdateBody, Organization>{
        .doc = "Changes name, description and settings of an organization.",
        .section = "5", .auth = Auth::either, .role = "head", .envelope = noun("organization"), .provisional = true},
    row<"members.list", get, "/organizations/{org_id}/members", MemberListParams, None, MemberPage>{
        .doc = "Lists members of an organization; assistants see their own athletes and all coaches.",
        .section = "5", .auth = Auth::either, .role = "coach", .pages = by_offset("members")},
    row<"members.get", get, "/organizations/{org_id}/members/{user_id}", MemberParams, None, Member>{
        .doc = "Gives one member; people see their own membership without notes and labels.",
        .section = "5", .auth = Auth::either, .role = "own-coach or self", .provisional = true},
    row<"members.add", post, "/organizations/{org_id}/members", OrganizationParams, MemberAddBody, AddedMember>{
        .doc = "Adds a person: known accounts join at once, unknown addresses get an invitation.",
        .section = "5", .auth = Auth::either, .role = "head", .success = 201, .provisional = true},
    row<"members.update", put, "/organizations/{org_id}/members/{user_id}", MemberParams, MemberUpdateBody, Member>{
        .doc = "Changes what an organization notes about a member.",
        .section = "5", .auth = Auth::either, .role = "own-coach; `coach_id`: head", .envelope = noun("member"), .provisional = true},
    row<"members.remove", del, "/organizations/{org_id}/members/{user_id}", MemberParams, None, RemovedMember>{
        .doc = "Ends a membership, with its groups and the organization's plans.",
        .section = "5", .auth = Auth::either, .role = "head or self", .provisional = true},
    row<"members.assignCoach", put, "/organizations/{org_id}/members/{user_id}/coach", MemberParams, CoachAssignmentBody, Member>{
        .doc = "Assigns an athlete to a coach, or to nobody.",
        .section = "5", .auth = Auth::either, .role = "head", .envelope = noun("member"), .provisional = true},

    row<"coaches.list", get, "/organizations/{org_id}/coaches", OrganizationParams, None, CoachList>{
        .doc = "Lists the coaches of an organization, without the head coach.",
        .section = "5", .auth = Auth::either, .role = "coach", .provisional = true},
    row<"coaches.add", post, "/organizations/{org_id}/coaches", OrganizationParams, CoachAddBody, Coach>{
        .doc = "Makes an account a coach of the organization; an athlete of it is promoted.",
        .section = "5", .auth = Auth::either, .role = "head", .success = 201, .envelope = noun("coach"), .provisional = true},
    row<"coaches.remove", del, "/organizations/{org_id}/coaches/{user_id}", MemberParams, None, RemovedMember>{
        .doc = "Removes a coach; the athletes become unassigned.",
        .section = "5", .auth = Auth::either, .role = "head", .provisional = true},

    row<"invitations.create", post, "/organizations/{org_id}/invitations", OrganizationParams, InvitationCreateBody, Invitation>{
        .doc = "Invites one address by e-mail, or makes a link for many.",
        .section = "5", .auth = Auth::either, .role = "head", .success = 201, .envelope = noun("invitation"), .provisional = true},
    row<"invitations.list", get, "/organizations/{org_id}/invitations", InvitationListParams, None, InvitationPage>{
        .doc = "Lists invitations, newest first.",
        .section = "5", .auth = Auth::either, .role = "head", .pages = by_offset("invitations"), .provisional = true},
    row<"invitations.revoke", del, "/organizations/{org_id}/invitations/{invitation_id}", InvitationParams, None, RevokedInvitation>{
        .doc = "Makes a pending invitation unusable.",
        .section = "5", .auth = Auth::either, .role = "head", .provisional = true},
    row<"invitations.preview", get, "/organizations/invitations/{token}", InvitationPreviewParams, None, InvitationPreview>{
        .doc = "Tells what an invitation is to.",
        .section = "5", .auth = Auth::none, .provisional = true},
    row<"invitations.accept", post, "/organizations/invitations/accept", None, InvitationAcceptBody, AcceptedInvitation>{
        .doc = "Joins the organization; group and plan of the invitation are applied.",
        .section = "5", .provisional = true},

    row<"apiKeys.create", post, "/organizations/{org_id}/api-keys", OrganizationParams, ApiKeyCreateBody, CreatedApiKey>{
        .doc = "Makes an API key. Its secret is in the answer, this once.",
        .section = "6", .role = "head", .flag = "security_settings", .success = 201, .envelope = noun("api_key")},
    row<"apiKeys.list", get, "/organizations/{org_id}/api-keys", OrganizationParams, None, ApiKeyList>{
        .doc = "Lists active API keys, newest first, without secrets.",
        .section = "6", .role = "head", .flag = "security_settings"},
    row<"apiKeys.revoke", del, "/organizations/{org_id}/api-keys/{key_id}", ApiKeyParams, None, RevokedApiKey>{
        .doc = "Revokes an API key at once.",
        .section = "6", .role = "head", .flag = "security_settings"},

    row<"groups.create", post, "/groups", None, GroupCreateBody, ChangedGroup>{
        .doc = "Makes a group.",
        .section = "7", .role = "coach; members of the organization for themselves"},
    row<"groups.get", get, "/groups/{group_id}", GroupParams, None, Group>{
        .doc = "Gives a group with its members.",
        .section = "7", .role = "group member, coach or admin"},
    row<"groups.update", put, "/groups/{group_id}", GroupParams, GroupUpdateBody, ChangedGroup>{
        .doc = "Changes a group; what is left out stays, a list of members replaces the old one.",
        .section = "7", .role = "owner or coach"},
    row<"groups.delete", del, "/groups/{group_id}", GroupParams, None, ChangedGroup>{
        .doc = "Deletes a group for good; plan instances of its members stay.",
        .section = "7", .role = "owner or coach", .provisional = true},
    row<"groups.list", get, "/groups", GroupListParams, None, GroupList>{
        .doc = "Lists groups of the organization.",
        .section = "7", .provisional = true},
    row<"groups.activities", get, "/groups/{group_id}/activities", GroupActivitiesParams, None, GroupFeed>{
        .doc = "What the members of a group did, newest first, as far as their privacy settings show it.",
        .section = "7", .role = "group member or coach", .provisional = true},
    row<"groups.stats", get, "/groups/{group_id}/stats", GroupStatsParams, None, GroupStats>{
        .doc = "Running of a group and each of its members over a span.",
        .section = "7", .role = "group member or coach", .provisional = true},
    row<"groups.leaderboard", get, "/groups/{group_id}/leaderboard", LeaderboardParams, None, Leaderboard>{
        .doc = "Members of a group in order of a figure.",
        .section = "7", .role = "group member or coach", .provisional = true},
    row<"groups.assignPlan", post, "/groups/{group_id}/assign-plan", GroupParams, GroupAssignPlanBody, GroupPlanAssignment>{
        .doc = "Assigns a plan to all who are members now; those who join later do not get it.",
        .section = "7", .role = "coach", .flag = "group_training_plan", .success = 201, .provisional = true},
    row<"groups.requestJoin", post, "/groups/{group_id}/join-requests", GroupParams, JoinRequestBody, ChangedJoinRequest>{
        .doc = "Asks to join a public group.",
        .section = "7", .role = "athlete of the organization", .success = 201, .provisional = true},
    row<"groups.listJoinRequests", get, "/groups/{group_id}/join-requests", JoinRequestListParams, None, JoinRequestList>{
        .doc = "Lists requests to join a group, newest first.",
        .section = "7", .role = "owner or coach", .provisional = true},
    row<"groups.decideJoinRequest", put, "/groups/{group_id}/join-requests/{request_id}", JoinRequestParams, JoinDecisionBody, ChangedJoinRequest>{
        .doc = "Lets somebody join a group, or not.",
        .section = "7", .role = "owner or coach", .provisional = true},

    row<"activities.list", get, "/activities", ActivityListParams, None, std::vector<Activity>>{
        .doc = "Lists activities, newest first. The end is a page shorter than `limit`.",
        .section = "8", .auth = Auth::either, .role = "self; others need coach access", .pages = by_offset()},
    row<"activities.create", post, "/activities", None, ActivityCreateBody, Activity>{
        .doc = "Logs or schedules an activity.",
        .section = "8", .auth = Auth::either, .role = "self; others: own-coach", .success = 201, .provisional = true},
    row<"activities.get", get, "/activities/{activity_id}", ActivityGetParams, None, Activity>{
        .doc = "Gives one activity, with its streams on request.",
        .section = "8", .auth = Auth::either, .role = "owner, or by privacy", .provisional = true},
    row<"activities.streams", get, "/activities/{activity_id}?detail=true", ActivityParams, None, ActivityStreams>{
        .doc = "Gives the streams of an activity as columns of numbers, read straight from the bytes of the answer.",
        .section = "8", .auth = Auth::either, .role = "owner, or by privacy", .envelope = noun("streams"), .is_columns = true,
        .form_of = "activities.get", .provisional = true},
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
        .section = "9", .role = "coach", .envelope = ok, .pages = by_offset("athletes"), .provisional = true},
    row<"analytics.groupDashboard", get, "/analytics/group_dashboard", GroupDashboardParams, None, GroupDashboard>{
        .doc = "The groups of an organization side by side.",
        .section = "9", .role = "coach", .envelope = ok, .provisional = true},

    row<"aiCoach.generateDraft", post, "/ai-coach/generate-draft", None, DraftBody, PlanDraft>{
        .doc = "Writes a training plan as text, to be edited: the first of two steps.",
        .section = "10", .role = "coach", .flag = "coach_agent", .envelope = ok, .timeout_millis = 180'000},
    row<"aiCoach.generatePlan", post, "/ai-coach/generate-plan", None, PlanBody, GeneratedPlan>{
        .doc = "Makes workouts of an edited draft: the second step.",
        .section = "10", .role = "coach", .flag = "coach_agent", .envelope = ok, .timeout_millis = 180'000, .provisional = true},
    row<"aiCoach.generateDraftStream", post, "/ai-coach/generate-draft/stream", None, DraftBody, DraftStreamEvent>{
        .doc = "Writes a training plan as text, and shows it as it is written.",
        .section = "10", .role = "coach", .flag = "coach_agent", .envelope = ok, .timeout_millis = 60'000, .is_stream = true, .provisional = true},
    row<"aiCoach.generatePlanStream", post, "/ai-coach/generate-plan/stream", None, PlanBody, PlanStreamEvent>{
        .doc = "Makes workouts of an edited draft, and shows each as it is made.",
        .section = "10", .role = "coach", .flag = "coach_agent", .envelope = ok, .timeout_millis = 60'000, .is_stream = true, .provisional = true},
    row<"aiCoach.chat", post, "/ai-coach/chat", None, ChatBody, ChatReply>{
        .doc = "Asks Rex. One AI credit an answer.",
        .section = "10.1", .envelope = ok, .timeout_millis = 180'000, .is_sandbox_only = true, .provisional = true},
    row<"aiCoach.chatStream", post, "/ai-coach/chat", None, ChatBody, ChatStreamEvent>{
        .doc = "Asks Rex, and shows the answer as it is written. One AI credit an answer.",
        .section = "10.1", .envelope = ok, .timeout_millis = 60'000, .is_stream = true, .is_sandbox_only = true, .form_of = "aiCoach.chat",
        .provisional = true},

    row<"food.scan", post, "/food-scan", None, FoodScanBody, FoodScan>{
        .doc = "Estimates the energy and nutrients of a meal from a photo.",
        .section = "11", .flag = "food_scan", .envelope = ok, .timeout_millis = 180'000, .provisional = true},

    row<"strava.authorizeUrl", get, "/strava/oauth/authorize-url", AuthorizeUrlParams, None, AuthorizeUrl>{
        .doc = "Begins to link Strava: gives the page on which the athlete consents.",
        .section = "12", .envelope = ok},
    row<"strava.callback", get, "/strava/oauth/token", StravaCallbackParams, None, None>{
        .doc = "Where Strava sends the athlete's browser; leads on to the `return_url`.",
        .section = "12", .auth = Auth::none, .success = 302, .caller = Caller::provider},
    row<"strava.disconnect", post, "/strava/oauth/disconnect", None, None, Disconnection>{
        .doc = "Unlinks Strava; what came from it stays.",
        .section = "12", .envelope = ok, .provisional = true},
    row<"garmin.authorizeUrl", get, "/garmin/oauth/authorize-url", AuthorizeUrlParams, None, AuthorizeUrl>{
        .doc = "Begins to link Garmin Connect: gives the page on which the athlete consents.",
        .section = "12", .envelope = ok, .provisional = true},
    row<"garmin.callback", get, "/garmin/oauth/token", GarminCallbackParams, None, None>{
        .doc = "Where Garmin sends the athlete's browser; leads on to the `return_url`.",
        .section = "12", .auth = Auth::none, .success = 302, .caller = Caller::provider, .provisional = true},
    row<"garmin.disconnect", post, "/garmin/oauth/disconnect", None, None, Disconnection>{
        .doc = "Unlinks Garmin Connect; what came from it stays.",
        .section = "12", .envelope = ok, .provisional = true},
    row<"appleHealth.uploadWorkouts", post, "/apple-health/workouts", None, AppleHealthWorkoutsBody, AppleHealthWorkoutsReceipt>{
        .doc = "Stores workouts from Apple Health; one that is known is updated.",
        .section = "12", .role = "self", .envelope = ok, .repeat = Repeat::always, .provisional = true},
    row<"appleHealth.uploadDailyMetrics", post, "/apple-health/daily-metrics", None, DailyMetricsBody, DailyMetricsReceipt>{
        .doc = "Stores a day's measurements from Apple Health; a day that is known is updated.",
        .section = "12", .role = "self", .envelope = ok, .repeat = Repeat::always, .provisional = true},
    row<"appleHealth.disconnect", post, "/apple-health/disconnect", None, None, Disconnection>{
        .doc = "Unlinks Apple Health; what came from it stays.",
        .section = "12", .role = "self", .envelope = ok, .provisional = true},
    row<"integrations.status", get, "/integrations/status", None, None, Connections>{
        .doc = "Tells which providers are linked, and how far their activities have come in.",
        .section = "12", .role = "self", .envelope = ok, .provisional = true},

    row<"races.list", get, "/races", RaceListParams, None, RaceList>{
        .doc = "Lists races by date, the earliest first; `limit` is all there is of paging.",
        .section = "13", .envelope = whole},
    row<"races.create", post, "/races", None, RaceCreateBody, Race>{
        .doc = "Enters a race.",
        .section = "13", .role = "coach", .success = 201, .envelope = ok_or("race")},
    row<"races.get", get, "/races/{race_id}", RaceParams, None, Race>{
        .doc = "Gives a race.",
        .section = "13", .envelope = ok, .provisional = true},
    row<"races.update", put, "/races/{race_id}", RaceParams, RaceUpdateBody, Race>{
        .doc = "Changes a race; what is left out stays.",
        .section = "13", .role = "owner", .envelope = ok_or("race"), .provisional = true},
    row<"races.delete", del, "/races/{race_id}", RaceParams, None, DeletedRace>{
        .doc = "Deletes a race.",
        .section = "13", .role = "owner", .provisional = true},

    row<"plans.list", get, "/training/plans", PlanListParams, None, PlanPage>{
        .doc = "Lists own, public and the organization's plans, changed last first.",
        .section = "14", .flag = "training_plan_library", .envelope = page("plans"), .pages = by_cursor("plans")},
    row<"plans.create", post, "/training/plans", None, PlanCreateBody, TrainingPlan>{
        .doc = "Makes a plan.",
        .section = "14", .role = "coach", .flag = "training_plan_library", .success = 201, .provisional = true},
    row<"plans.get", get, "/training/plans/{training_plan_id}", PlanParams, None, TrainingPlan>{
        .doc = "Gives a plan with its content.",
        .section = "14", .role = "owner, or by visibility", .flag = "training_plan_library", .provisional = true},
    row<"plans.update", put, "/training/plans/{training_plan_id}", PlanParams, PlanUpdateBody, TrainingPlan>{
        .doc = "Changes a plan; what is left out stays, and so do its instances.",
        .section = "14", .role = "owner or head", .flag = "training_plan_library", .provisional = true},
    row<"plans.delete", del, "/training/plans/{training_plan_id}", PlanParams, None, DeletedPlan>{
        .doc = "Deletes a plan; its instances stay.",
        .section = "14", .role = "owner or head", .flag = "training_plan_library", .provisional = true},
    row<"workouts.list", get, "/training/workouts", WorkoutListParams, None, WorkoutPage>{
        .doc = "Lists the library of workouts, changed last first.",
        .section = "14", .role = "coach", .flag = "training_plan_library", .envelope = page("workouts"), .pages = by_cursor("workouts"), .provisional = true},
    row<"workouts.create", post, "/training/workouts", None, WorkoutContent, Workout>{
        .doc = "Puts a workout into the library.",
        .section = "14", .role = "coach", .flag = "training_plan_library", .success = 201, .provisional = true},
    row<"workouts.get", get, "/training/workouts/{workout_id}", WorkoutParams, None, Workout>{
        .doc = "Gives a workout of the library.",
        .section = "14", .role = "coach", .flag = "training_plan_library", .provisional = true},
    row<"workouts.update", put, "/training/workouts/{workout_id}", WorkoutParams, WorkoutUpdateBody, Workout>{
        .doc = "Changes a workout of the library; what is left out stays.",
        .section = "14", .role = "owner or head", .flag = "training_plan_library", .provisional = true},
    row<"workouts.delete", del, "/training/workouts/{workout_id}", WorkoutParams, None, DeletedWorkout>{
        .doc = "Takes a workout out of the library.",
        .section = "14", .role = "owner or head", .flag = "training_plan_library", .provisional = true},
    row<"plans.assign", post, "/training/plans/{training_plan_id}/assign", PlanParams, PlanAssignBody, PlanAssignment>{
        .doc = "Gives a plan to athletes: each gets an instance of their own and its workouts as scheduled activities.",
        .section = "14", .role = "coach; per athlete: own-coach", .flag = "training_plan_library", .success = 201, .provisional = true},
    row<"instances.list", get, "/training/plan-instances", InstanceListParams, None, std::vector<PlanInstance>>{
        .doc = "Lists an athlete's plan instances, newest start first.",
        .section = "14", .role = "self; coach: athletes of the organization", .flag = "training_plan_library", .pages = by_offset(), .provisional = true},
    row<"instances.get", get, "/training/plan-instances/{plan_instance_id}", InstanceParams, None, PlanInstanceDetail>{
        .doc = "Gives a plan instance with its workouts.",
        .section = "14", .role = "self; coach of the organization", .flag = "training_plan_library", .provisional = true},
    row<"instances.update", put, "/training/plan-instances/{plan_instance_id}", InstanceParams, InstanceUpdateBody, PlanInstance>{
        .doc = "Renames a plan instance, moves it, or makes it the main one.",
        .section = "14", .role = "own-coach; athlete: `is_primary` only", .flag = "training_plan_library", .provisional = true},
    row<"instances.cancel", del, "/training/plan-instances/{plan_instance_id}", InstanceParams, None, CancelledInstance>{
        .doc = "Ends a plan: what is scheduled from today on goes, what is past stays.",
        .section = "14", .role = "own-coach or self", .flag = "training_plan_library", .provisional = true},
    row<"instances.weekWorkouts", get, "/training/week-workouts", WeekWorkoutsParams, None, WeekWorkouts>{
        .doc = "The planned workouts of a week, of all active plans or one.",
        .section = "14", .role = "self; coach of the organization", .flag = "training_plan_library", .provisional = true},
    row<"instances.updateWorkout", put, "/training/plan-instances/{plan_instance_id}/workouts/{workout_id}", InstanceWorkoutParams, InstanceWorkoutUpdateBody, InstanceWorkout>{
        .doc = "Completes, skips or moves a workout, or links what was recorded to it.",
        .section = "14", .role = "self; own-coach", .flag = "training_plan_library", .provisional = true},

    row<"notifications.weeklySummaries", get, "/notifications/ai-summary/weekly", WeeklySummariesParams, None, std::vector<WeeklySummary>>{
        .doc = "The AI coach on the last weeks, newest first.",
        .section = "15", .role = "self", .envelope = ok},
    row<"notifications.activitySummary", get, "/notifications/ai-summary", ActivityParams, None, std::vector<ActivityInsight>>{
        .doc = "The AI coach on an activity; empty until written.",
        .section = "15", .role = "owner of the activity", .envelope = ok},
    row<"notifications.directPush", post, "/notifications/direct-push", None, DirectPushBody, PushReceipt>{
        .doc = "Sends a message to all devices of a person.",
        .section = "15", .role = "own-coach", .envelope = push},
    row<"notifications.broadcast", post, "/notifications/broadcast", None, BroadcastBody, BroadcastReceipt>{
        .doc = "Sends a message to all devices that follow a topic.",
        .section = "15", .role = "head", .envelope = push, .provisional = true},
    row<"notifications.list", get, "/notifications", NotificationListParams, None, NotificationList>{
        .doc = "Lists notifications, newest first.",
        .section = "15", .role = "self", .envelope = whole, .pages = by_offset("data"), .provisional = true},
    row<"notifications.markRead", put, "/notifications/{notification_id}/read", NotificationParams, None, ReadNotification>{
        .doc = "Marks a notification as read.",
        .section = "15", .role = "self", .envelope = ok, .provisional = true},
    row<"notifications.markAllRead", put, "/notifications/read-all", None, MarkAllReadBody, ReadNotifications>{
        .doc = "Marks all notifications as read, or those of a category.",
        .section = "15", .role = "self", .envelope = ok, .provisional = true},
    row<"notifications.registerDevice", post, "/notifications/device-tokens", None, DeviceTokenBody, DeviceToken>{
        .doc = "Registers a device for pushes; 200 instead of 201 when its token was known.",
        .section = "15", .role = "self", .success = 201, .envelope = ok, .repeat = Repeat::always, .provisional = true},
    row<"notifications.unregisterDevice", del, "/notifications/device-tokens/{device_token_id}", DeviceTokenParams, None, RemovedDeviceToken>{
        .doc = "Ends pushes to a device.",
        .section = "15", .role = "self", .envelope = ok, .provisional = true},

    row<"subscriptions.status", get, "/subscriptions/status", None, None, SubscriptionState>{
        .doc = "Tells what the account pays for and what that opens.",
        .section = "16", .role = "self"},
    row<"subscriptions.checkout", post, "/subscriptions/checkout", None, CheckoutBody, Checkout>{
        .doc = "Begins a purchase: gives the page on which to pay.",
        .section = "16", .role = "self", .provisional = true},
    row<"subscriptions.portal", post, "/subscriptions/portal", None, PortalBody, Portal>{
        .doc = "Gives the page with invoices and means of payment.",
        .section = "16", .role = "self", .provisional = true},
    row<"subscriptions.cancel", post, "/subscriptions/cancel", None, None, SubscriptionState>{
        .doc = "Cancels at the end of the period that is paid.",
        .section = "16", .role = "self", .provisional = true},

    row<"stripe.webhook", post, "/api/webhooks/stripe", None, StripeEvent, StripeReceipt>{
        .doc = "Takes in a payment event, proven by the header `Stripe-Signature`.",
        .section = "17", .auth = Auth::signature, .caller = Caller::provider},
};
// clang-format on

}  // namespace astral::api
