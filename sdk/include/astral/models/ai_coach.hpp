#pragma once

#include <optional>
#include <string>
#include <vector>

#include "astral/meta.hpp"
#include "astral/models/workout.hpp"

namespace astral {

struct AthleteLevel : Choice<"beginner", "intermediate", "advanced"> { using Choice::Choice; };
struct WorkoutPreference : Choice<"ai_generate", "prefer_existing", "strict_existing"> { using Choice::Choice; };
struct GenerationStep : Choice<"draft", "plan"> { using Choice::Choice; };

struct DraftBody {
  std::int64_t weeks = 0;
  AthleteLevel level;
  Id org_id;
  std::optional<std::string> additional_prompt;
  std::optional<std::string> training_principle;
  std::optional<Date> start_date;
  std::optional<WorkoutPreference> workout_preference;
};
template <>
inline constexpr auto describe<DraftBody> = model(
    "The plan that is wanted.", "10",
    field<&DraftBody::weeks>{"1 to 52."},
    field<&DraftBody::level>{"Level of the athletes."},
    field<&DraftBody::org_id>{"Organization whose training principle applies."},
    field<&DraftBody::additional_prompt>{"Wishes in free text, at most 2,000 characters."},
    field<&DraftBody::training_principle>{"In place of the organization's, for this request only."},
    field<&DraftBody::start_date>{"First day; without it weeks and days are relative."},
    field<&DraftBody::workout_preference>{"Default `ai_generate`; `strict_existing` uses the library only."});

struct PlanBody : DraftBody {
  std::string refined_draft;
};
template <>
inline constexpr auto describe<PlanBody> = model<DraftBody>(
    "The draft to make a plan of, with what it was asked for.", "10",
    field<&PlanBody::refined_draft>{"The draft as edited, 10 to 100,000 characters; of as many weeks as `weeks` says."});

struct GenerationParameters {
  std::int64_t weeks = 0;
  AthleteLevel level;
  Id org_id;
  std::optional<std::string> additional_prompt;
  std::optional<Date> start_date;
  WorkoutPreference workout_preference;
  IsoTime generated_at;
};
template <>
inline constexpr auto describe<GenerationParameters> = model(
    "What was asked for.", "10",
    field<&GenerationParameters::weeks>{"1 to 52."},
    field<&GenerationParameters::level>{"Level of the athletes."},
    field<&GenerationParameters::org_id>{"Id of the organization."},
    field<&GenerationParameters::additional_prompt>{"Wishes in free text."},
    field<&GenerationParameters::start_date>{"First day, if one was given."},
    field<&GenerationParameters::workout_preference>{"Where workouts were to come from."},
    field<&GenerationParameters::generated_at>{"ISO 8601."});

struct PlanDraft {
  std::string draft;
  std::string training_principle;
  GenerationParameters parameters;
};
template <>
inline constexpr auto describe<PlanDraft> = model(
    "A training plan as text, to be edited before a plan is made of it.", "10",
    field<&PlanDraft::draft>{"One line a day under a heading a week."},
    field<&PlanDraft::training_principle>{"The principle that was followed."},
    field<&PlanDraft::parameters>{"What was asked for."});

struct GeneratedPlan {
  std::vector<PlanWorkout> workouts;
  std::int64_t total_weeks = 0;
  std::string training_principle;
  GenerationParameters parameters;
};
template <>
inline constexpr auto describe<GeneratedPlan> = model(
    "Workouts made of a draft; `plans.create` takes them as they are.", "10",
    field<&GeneratedPlan::workouts>{"One a training day, by week and day."},
    field<&GeneratedPlan::total_weeks>{"As asked for."},
    field<&GeneratedPlan::training_principle>{"The principle that was followed."},
    field<&GeneratedPlan::parameters>{"What was asked for."});

struct GenerationStart {
  Id request_id;
  GenerationStep step;
  std::int64_t weeks = 0;
  AthleteLevel level;
};
template <>
inline constexpr auto describe<GenerationStart> = model(
    "A generation has begun.", "10",
    field<&GenerationStart::request_id>{"Id of the request."},
    field<&GenerationStart::step>{"What is being made."},
    field<&GenerationStart::weeks>{"As asked for."},
    field<&GenerationStart::level>{"As asked for."});

struct TextChunk {
  std::string text;
};
template <>
inline constexpr auto describe<TextChunk> = model(
    "The next piece of a text.", "10",
    field<&TextChunk::text>{"All pieces in their order are the whole."});

struct GenerationProgress {
  std::int64_t week = 0;
  std::int64_t total_weeks = 0;
  double percent = 0;
};
template <>
inline constexpr auto describe<GenerationProgress> = model(
    "How far a generation is.", "10",
    field<&GenerationProgress::week>{"The week that is done, from 1."},
    field<&GenerationProgress::total_weeks>{"As asked for."},
    field<&GenerationProgress::percent>{"0 to 100."});

struct GeneratedWorkout {
  std::int64_t index = 0;
  PlanWorkout workout;
};
template <>
inline constexpr auto describe<GeneratedWorkout> = model(
    "The next workout of a plan.", "10",
    field<&GeneratedWorkout::index>{"Its place in the plan, from 0."},
    field<&GeneratedWorkout::workout>{"The workout."});

struct DraftStreamEvent {
  std::optional<GenerationStart> start;
  std::optional<TextChunk> chunk;
  std::optional<GenerationProgress> progress;
  std::optional<PlanDraft> done;
};
template <>
inline constexpr auto describe<DraftStreamEvent> = model(
    "An event of a draft that is being written.", "10",
    field<&DraftStreamEvent::start>{"Once, first."},
    field<&DraftStreamEvent::chunk>{"A piece of the draft."},
    field<&DraftStreamEvent::progress>{"A week is written."},
    field<&DraftStreamEvent::done>{"The whole, last."});

struct PlanStreamEvent {
  std::optional<GenerationStart> start;
  std::optional<GenerationProgress> progress;
  std::optional<GeneratedWorkout> workout;
  std::optional<GeneratedPlan> done;
};
template <>
inline constexpr auto describe<PlanStreamEvent> = model(
    "An event of a plan that is being made.", "10",
    field<&PlanStreamEvent::start>{"Once, first."},
    field<&PlanStreamEvent::progress>{"A week is made."},
    field<&PlanStreamEvent::workout>{"A workout is made."},
    field<&PlanStreamEvent::done>{"The whole, last; it replaces what came before."});

struct ChatBody {
  std::string message;
  std::optional<Id> conversation_id;
};
template <>
inline constexpr auto describe<ChatBody> = model(
    "A message to Rex.", "10.1",
    field<&ChatBody::message>{"1 to 2,000 characters."},
    field<&ChatBody::conversation_id>{"Conversation that it belongs to; without it a new one begins."});

struct ChatReply {
  Id conversation_id;
  Id message_id;
  std::string reply;
  IsoTime created_at;
};
template <>
inline constexpr auto describe<ChatReply> = model(
    "What Rex answers.", "10.1",
    field<&ChatReply::conversation_id>{"Id of the conversation."},
    field<&ChatReply::message_id>{"Id of the answer."},
    field<&ChatReply::reply>{"The answer."},
    field<&ChatReply::created_at>{"ISO 8601."});

struct ChatStart {
  Id conversation_id;
  Id message_id;
};
template <>
inline constexpr auto describe<ChatStart> = model(
    "Rex begins to answer.", "10.1",
    field<&ChatStart::conversation_id>{"Id of the conversation."},
    field<&ChatStart::message_id>{"Id of the answer."});

struct ChatStreamEvent {
  std::optional<ChatStart> start;
  std::optional<TextChunk> chunk;
  std::optional<ChatReply> done;
};
template <>
inline constexpr auto describe<ChatStreamEvent> = model(
    "An event of an answer that is being written.", "10.1",
    field<&ChatStreamEvent::start>{"Once, first."},
    field<&ChatStreamEvent::chunk>{"A piece of the answer."},
    field<&ChatStreamEvent::done>{"The whole, last."});

}  // namespace astral
