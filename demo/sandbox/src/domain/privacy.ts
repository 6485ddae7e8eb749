/** contract 2.2. */
export interface PrivacySettings {
  share_activity_in_profile: boolean;
  share_activity_with_group: boolean;
  share_activity_with_coach: boolean;
  share_activity_with_public: boolean;
  share_pace_data: boolean;
  share_activity_map: boolean;
  share_race_history: boolean;
  share_pb: boolean;
  share_race_goal: boolean;
  share_profile_info: boolean;
  share_training_data: boolean;
  share_with_coach: boolean;
}

export const DEFAULT_PRIVACY: Readonly<PrivacySettings> = {
  share_activity_in_profile: true,
  share_activity_with_group: true,
  share_activity_with_coach: true,
  share_activity_with_public: false,
  share_pace_data: true,
  share_activity_map: true,
  share_race_history: true,
  share_pb: true,
  share_race_goal: true,
  share_profile_info: true,
  share_training_data: true,
  share_with_coach: false,
};

/** How the viewer stands to the athlete; `owner` includes admins. */
export type Viewer = "owner" | "coach" | "group" | "other";

/** What a viewer may see of an athlete. */
export interface Visibility {
  activities: boolean;
  pace: boolean;
  map: boolean;
  trainingData: boolean;
  raceGoal: boolean;
  raceHistory: boolean;
  personalBests: boolean;
  profileInfo: boolean;
}

const EVERYTHING: Visibility = {
  activities: true,
  pace: true,
  map: true,
  trainingData: true,
  raceGoal: true,
  raceHistory: true,
  personalBests: true,
  profileInfo: true,
};

export function visibilityFor(viewer: Viewer, privacy: PrivacySettings): Visibility {
  if (viewer === "owner" || (viewer === "coach" && privacy.share_with_coach)) return EVERYTHING;
  return {
    activities: privacy.share_activity_in_profile && sharesActivitiesWith(viewer, privacy),
    pace: privacy.share_pace_data,
    map: privacy.share_activity_map,
    trainingData: privacy.share_training_data,
    raceGoal: privacy.share_race_goal,
    raceHistory: privacy.share_race_history,
    personalBests: privacy.share_pb,
    profileInfo: privacy.share_profile_info,
  };
}

function sharesActivitiesWith(viewer: "coach" | "group" | "other", privacy: PrivacySettings): boolean {
  switch (viewer) {
    case "coach":
      return privacy.share_activity_with_coach;
    case "group":
      return privacy.share_activity_with_group;
    case "other":
      return privacy.share_activity_with_public;
  }
}
