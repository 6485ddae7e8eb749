#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What is to be done in a workout: stretches one after the other, some of them repeated. Plain data and what can be done with it.
namespace dashboard {

inline constexpr std::string_view repeat_type = "interval";
inline constexpr std::size_t most_blocks = 50;  ///< In a workout, and within a repeat.
inline constexpr int most_repeats = 100;
inline constexpr double most_meters = 1'000'000;
inline constexpr double most_seconds = 86'400;
inline constexpr double most_watts = 3'000;
/// Stands for what was typed and cannot be read: outside of everything that may be sent.
inline constexpr double unreadable = -1;

/// One stretch. Words are the API's, so that one of tomorrow survives; an absent one is empty.
struct WorkoutStep {
  std::uint32_t key = 0;  ///< Names it while it is edited, wherever it is moved to.
  std::string type = "run";
  std::optional<double> meters;
  std::optional<double> seconds;
  std::string length_target = "distance";
  std::string intensity_target = "pace";
  std::string pace_zone;
  std::string heart_zone;
  std::optional<double> watts;
  int repeats = 1;

  [[nodiscard]] bool is_by_distance() const { return length_target.empty() ? meters.has_value() : length_target != "duration"; }
  bool operator==(const WorkoutStep&) const = default;
};

/// A stretch, or a repeat of several; repeats do not stand within repeats.
struct WorkoutBlock : WorkoutStep {
  std::vector<WorkoutStep> steps;  ///< Of a repeat.

  [[nodiscard]] bool is_repeat() const { return type == repeat_type; }
  bool operator==(const WorkoutBlock&) const = default;
};
using WorkoutBlocks = std::vector<WorkoutBlock>;

[[nodiscard]] WorkoutStep step_by_distance(std::string type, double meters, std::string pace_zone);
[[nodiscard]] WorkoutStep step_by_time(std::string type, double seconds, std::string pace_zone);
[[nodiscard]] WorkoutBlock repeat_of(int repeats, std::vector<WorkoutStep> steps);

/// Where a block or step stands.
struct BlockPlace {
  std::size_t block = 0;
  std::optional<std::size_t> step;  ///< Within a repeat.

  bool operator==(const BlockPlace&) const = default;
};
[[nodiscard]] std::optional<BlockPlace> place_of(const WorkoutBlocks& blocks, std::uint32_t key);
[[nodiscard]] const WorkoutStep* find_step(const WorkoutBlocks& blocks, std::uint32_t key);
/// "content_blocks.2.blocks.0": what the API calls it.
[[nodiscard]] std::string path_of(const BlockPlace& place);

/// Something done to the blocks. `key` names the one it is done to.
struct BlockEdit {
  enum class Kind : std::uint8_t {
    add,        ///< `block`: a warm-up to the front, what is not a cool-down before that, else to the end.
    append,     ///< `block` as the last step of the repeat.
    replace,    ///< The stretch, or how often it is repeated, is now as in `block`.
    move_up,    ///< Through repeats: past the first step of one it leaves, past the last step of the one above it enters.
    move_down,  ///< A repeat itself steps over what is there.
    duplicate,
    remove,
    group,   ///< Puts a stretch into a repeat of its own.
    ungroup  ///< Leaves the steps of a repeat once.
  };
  Kind kind = Kind::add;
  std::uint32_t key = 0;
  WorkoutBlock block = {};

  bool operator==(const BlockEdit&) const = default;
};
/// Does it, giving new blocks and steps their keys from `next_key` on; what cannot be done changes nothing.
void apply(WorkoutBlocks& blocks, const BlockEdit& edit, std::uint32_t& next_key);
/// Keys for blocks that have just arrived.
void give_keys(WorkoutBlocks& blocks, std::uint32_t& next_key);
/// The keys of blocks of the same shape, so that what is being looked at stays; false when the shapes differ.
bool take_keys(WorkoutBlocks& blocks, const WorkoutBlocks& from);

/// Every stretch, with how often it is done.
template <class Use>
void for_each_step(const WorkoutBlocks& blocks, Use use) {
  const auto times = [](const WorkoutStep& step) { return static_cast<double>(step.repeats > 0 ? step.repeats : 0); };
  for (const auto& block : blocks) {
    if (!block.is_repeat()) use(static_cast<const WorkoutStep&>(block), times(block));
    for (const auto& step : block.steps) use(step, times(block) * times(step));
  }
}

/// What the stretches add up to, repeats counted out; those without a length count nothing.
struct WorkoutTotals {
  double meters = 0;   ///< Of stretches that end after a distance.
  double seconds = 0;  ///< Of those that end after a time.

  bool operator==(const WorkoutTotals&) const = default;
};
[[nodiscard]] WorkoutTotals totals_of(const WorkoutBlocks& blocks);

/// The first thing that keeps blocks from being sent.
enum class BlockFlaw : std::uint8_t { length, watts, repeats, nesting, count };
struct BlockFault {
  BlockFlaw flaw = BlockFlaw::length;
  std::string field;  ///< As the API names it, with its path.

  bool operator==(const BlockFault&) const = default;
};
[[nodiscard]] std::optional<BlockFault> fault_in(const WorkoutBlocks& blocks);

/// How hard a stretch is: 1 to 6; 0 when not known.
[[nodiscard]] int zone_of(const WorkoutStep& step);
[[nodiscard]] int zone_of(std::string_view word);
/// How long a runner takes for a kilometer in a zone: widths of bars and guesses hang on it, nothing else.
[[nodiscard]] double usual_pace(int zone);

/// A bar of the picture of a workout: as wide as the stretch takes long, as high as it is hard.
struct ProfileBar {
  float width = 0;   ///< Seconds, guessed from the zone where a distance is to be covered.
  float height = 0;  ///< 0 to 1.
  int zone = 0;      ///< 1 to 6; 0 when not known.
  std::uint32_t key = 0;

  bool operator==(const ProfileBar&) const = default;
};
/// Repeats are drawn out; after some hundred bars the rest is left out, as nobody could tell them apart.
[[nodiscard]] std::vector<ProfileBar> profile_of(const WorkoutBlocks& blocks);

}  // namespace dashboard
