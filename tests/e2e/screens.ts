// Every screen behind the sign-in and how it is reached with all of it loaded: pictures and axe go through the same list.
import type { DashboardModel, DashboardPage } from './dashboard-page.ts';

export interface Screen {
  name: string;
  /** Somewhere a caret blinks, so it is never still. */
  hasCaret?: boolean;
  open(dashboard: DashboardPage): Promise<unknown>;
}

/** A screen that an address leads to. */
function at(name: string, fragment: string, isThere: (model: DashboardModel) => boolean): Screen {
  return {
    name,
    async open(dashboard) {
      await dashboard.goTo(fragment);
      await dashboard.until(`${name} is loaded`, isThere);
    },
  };
}

/** A screen of something that another one lists. */
function of(name: string, find: (model: DashboardModel) => string, isThere: (model: DashboardModel) => boolean): Screen {
  return { name, open: async (dashboard) => at(name, find(await dashboard.model()), isThere).open(dashboard) };
}

/** The form that a press brings up on the screen before. */
function pressed(name: string, button: string, shows: string): Screen {
  return {
    name,
    hasCaret: true,
    async open(dashboard) {
      await dashboard.moveTo(button); // by keyboard, as it may stand below what is seen
      await dashboard.page.keyboard.press('Enter');
      await dashboard.widget(shows);
    },
  };
}

export const screens: Screen[] = [
  at('overview', '#/overview', ({ overview }) => overview?.races === 'loaded' && overview.goals_asked === 40),
  at('roster', '#/athletes', ({ roster }) => roster?.state === 'loaded'),
  of('athlete', ({ roster }) => `#/athletes/${roster!.rows[0]!.user_id}`, ({ athlete }) => athlete?.profile === 'loaded' && athlete.stats === 'loaded' && athlete.activities === 'loaded' && athlete.notes === 'loaded'),
  pressed('athlete-notes', 'athlete.notes.edit', 'athlete.notes.labels'),
  pressed('activity-form', 'athlete.log', 'activity.form.name'),
  at('groups', '#/groups', ({ groups }) => groups?.state === 'loaded'),
  of('group', ({ groups }) => `#/groups/${groups!.items[0]!.id}`, ({ group }) => group?.state === 'loaded' && group.stats === 'loaded'),
  at('calendar', '#/calendar', ({ calendar }) => calendar?.state === 'loaded'),
  of('activity', ({ calendar }) => `#/activities/${calendar!.sessions.find(({ is_planned }) => !is_planned)!.id}`, ({ activity }) => activity?.state === 'loaded' && activity.zones === 'loaded'),
  at('plans', '#/plans', ({ plans }) => plans?.list === 'loaded'),
  of('plan', ({ plans }) => `#/plans/${plans!.first_id}`, ({ plans }) => plans?.plan === 'loaded' && plans.library === 'loaded'),
  at('workouts', '#/workouts', ({ workouts }) => workouts?.state === 'loaded'),
  of('workout', ({ workouts }) => `#/workouts/${workouts!.items[0]!.id}`, ({ workouts }) => workouts?.workout === 'loaded'),
  { ...at('workout-new', '#/workouts/new', ({ workouts }) => workouts?.id === 'new'), hasCaret: true },
  at('races', '#/races', ({ races }) => races?.state === 'loaded'),
  pressed('race-form', 'races.create', 'races.form.name'),
  of('race', ({ races }) => `#/races/${races!.items[0]!.id}`, ({ races }) => races?.race === 'loaded'),
  at('ai-coach', '#/ai-coach', ({ ai_coach: coach }) => coach !== undefined),
  at('organization', '#/organization', ({ organization_page: club }) => club?.profile === 'loaded' && club.members > 0),
  at('api-keys', '#/api-keys', ({ api_keys: keys }) => keys?.state === 'loaded'),
  pressed('api-keys-form', 'api-keys.create', 'api-keys.form.name'),
  at('notifications', '#/notifications', ({ notifications }) => notifications?.state === 'loaded' && notifications.unread !== null),
  pressed('letter', 'notifications.write', 'notifications.letter.subject'),
  at('integrations', '#/integrations', ({ integrations }) => integrations?.state === 'loaded'),
  at('subscription', '#/subscription', ({ subscription }) => subscription?.state === 'loaded'),
  { name: 'preferences', open: async (dashboard) => (await dashboard.goTo('#/preferences'), dashboard.widget('preferences.zone')) },
];
