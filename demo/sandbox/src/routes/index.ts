import type { Api } from "../http/api.ts";
import { addActivityRoutes } from "./activities.ts";
import { addAnalyticsRoutes } from "./analytics.ts";
import { addApiKeyRoutes } from "./api-keys.ts";
import { addControlRoutes } from "./controls.ts";
import { addCoachRoutes } from "./coaches.ts";
import { addGroupFigureRoutes } from "./group-figures.ts";
import { addGroupRoutes } from "./groups.ts";
import { addInvitationRoutes } from "./invitations.ts";
import { addJoinRequestRoutes } from "./join-requests.ts";
import { addMemberRoutes } from "./members.ts";
import { addOrganizationRoutes } from "./organizations.ts";
import { addRaceRoutes } from "./races.ts";
import { addSessionRoutes } from "./session.ts";
import { addSignupRoutes } from "./signup.ts";
import { addUserSettingRoutes } from "./user-settings.ts";
import { addUserRoutes } from "./users.ts";

export function addRoutes(api: Api): void {
  addSignupRoutes(api);
  addSessionRoutes(api);
  addUserRoutes(api);
  addUserSettingRoutes(api);
  addInvitationRoutes(api);
  addOrganizationRoutes(api);
  addMemberRoutes(api);
  addCoachRoutes(api);
  addApiKeyRoutes(api);
  addGroupRoutes(api);
  addGroupFigureRoutes(api);
  addJoinRequestRoutes(api);
  addActivityRoutes(api);
  addAnalyticsRoutes(api);
  addRaceRoutes(api);
  addControlRoutes(api);
}
