/** The head of an operation in the contract. */
export interface ContractHead {
  id: string;
  method: string;
  path: string;
  /** The status of success. */
  status: number;
  credential: string;
  /** The feature it needs. */
  feature: string | undefined;
  section: string;
  /** Its heading has `[assumed]`: the public documentation does not state it. */
  isAssumed: boolean;
}

/** Carried over from the contract's headings, not from the table: id, method, path, status, credential, feature, section, standing. */
const heads = `
auth.requestVerification       POST   /auth/request-verification                                        200 none      -                     3    documented
auth.verifyToken               POST   /auth/verify-token                                                200 none      -                     3    documented
auth.completeSignup            POST   /auth/complete-signup                                             201 none      -                     3    documented
auth.signup                    POST   /auth/signup                                                      201 none      -                     3    documented
auth.login                     POST   /auth/login                                                       200 none      -                     3    assumed
auth.refresh                   POST   /auth/token/refresh                                               200 user      -                     3    documented
auth.logout                    POST   /auth/logout                                                      200 user      -                     3    assumed
auth.passwordResetRequest      POST   /auth/password-reset/request                                      200 none      -                     3    assumed
auth.passwordResetConfirm      POST   /auth/password-reset/confirm                                      200 none      -                     3    assumed
auth.me                        GET    /auth/me                                                          200 user      -                     3    documented
users.get                      GET    /users/{user_id}                                                  200 user      -                     4    documented
users.update                   PUT    /users/{user_id}                                                  200 user      -                     4    documented
users.public                   GET    /users/{user_id}/public                                           200 user      -                     4    assumed
users.usernameAvailable        GET    /users/username/availability                                      200 user      -                     4    assumed
users.changeUsername           PUT    /users/{user_id}/username                                         200 user      -                     4    assumed
users.getPreferences           GET    /users/{user_id}/preferences                                      200 user      -                     4    assumed
users.updatePreferences        PUT    /users/{user_id}/preferences                                      200 user      -                     4    assumed
users.getPrivacy               GET    /users/{user_id}/privacy                                          200 user      -                     4    assumed
users.updatePrivacy            PUT    /users/{user_id}/privacy                                          200 user      -                     4    assumed
organizations.create           POST   /organizations                                                    201 app       -                     5    documented
organizations.bootstrap        POST   /organizations/bootstrap                                          201 user      -                     5    assumed
organizations.get              GET    /organizations/{org_id}                                           200 optional  -                     5    documented
organizations.update           PUT    /organizations/{org_id}                                           200 either    -                     5    assumed
members.list                   GET    /organizations/{org_id}/members                                   200 either    -                     5    documented
members.get                    GET    /organizations/{org_id}/members/{user_id}                         200 either    -                     5    assumed
members.add                    POST   /organizations/{org_id}/members                                   201 either    -                     5    assumed
members.update                 PUT    /organizations/{org_id}/members/{user_id}                         200 either    -                     5    assumed
members.remove                 DELETE /organizations/{org_id}/members/{user_id}                         200 either    -                     5    assumed
members.assignCoach            PUT    /organizations/{org_id}/members/{user_id}/coach                   200 either    -                     5    assumed
coaches.list                   GET    /organizations/{org_id}/coaches                                   200 either    -                     5    assumed
coaches.add                    POST   /organizations/{org_id}/coaches                                   201 either    -                     5    assumed
coaches.remove                 DELETE /organizations/{org_id}/coaches/{user_id}                         200 either    -                     5    assumed
invitations.create             POST   /organizations/{org_id}/invitations                               201 either    -                     5    assumed
invitations.list               GET    /organizations/{org_id}/invitations                               200 either    -                     5    assumed
invitations.revoke             DELETE /organizations/{org_id}/invitations/{invitation_id}               200 either    -                     5    assumed
invitations.preview            GET    /organizations/invitations/{token}                                200 none      -                     5    assumed
invitations.accept             POST   /organizations/invitations/accept                                 200 user      -                     5    assumed
apiKeys.create                 POST   /organizations/{org_id}/api-keys                                  201 user      security_settings     6    documented
apiKeys.list                   GET    /organizations/{org_id}/api-keys                                  200 user      security_settings     6    documented
apiKeys.revoke                 DELETE /organizations/{org_id}/api-keys/{key_id}                         200 user      security_settings     6    documented
groups.create                  POST   /groups                                                           200 user      -                     7    documented
groups.get                     GET    /groups/{group_id}                                                200 user      -                     7    documented
groups.update                  PUT    /groups/{group_id}                                                200 user      -                     7    documented
groups.delete                  DELETE /groups/{group_id}                                                200 user      -                     7    assumed
groups.list                    GET    /groups                                                           200 user      -                     7    assumed
groups.activities              GET    /groups/{group_id}/activities                                     200 user      -                     7    assumed
groups.stats                   GET    /groups/{group_id}/stats                                          200 user      -                     7    assumed
groups.leaderboard             GET    /groups/{group_id}/leaderboard                                    200 user      -                     7    assumed
groups.assignPlan              POST   /groups/{group_id}/assign-plan                                    201 user      group_training_plan   7    assumed
groups.requestJoin             POST   /groups/{group_id}/join-requests                                  201 user      -                     7    assumed
groups.listJoinRequests        GET    /groups/{group_id}/join-requests                                  200 user      -                     7    assumed
groups.decideJoinRequest       PUT    /groups/{group_id}/join-requests/{request_id}                     200 user      -                     7    assumed
activities.list                GET    /activities                                                       200 either    -                     8    documented
activities.create              POST   /activities                                                       201 either    -                     8    assumed
activities.get                 GET    /activities/{activity_id}                                         200 either    -                     8    assumed
activities.update              PUT    /activities/{activity_id}                                         200 user      -                     8    assumed
activities.delete              DELETE /activities/{activity_id}                                         200 user      -                     8    assumed
analytics.athleteProfile       GET    /analytics/athlete_profile                                        200 user      -                     9    documented
analytics.fitnessStats         GET    /analytics/fitness_stats                                          200 user      -                     9    documented
analytics.runningStats         GET    /analytics/running_stats                                          200 user      -                     9    assumed
analytics.coachAthletesMetrics GET    /analytics/coach_athletes_metrics                                 200 user      -                     9    assumed
analytics.groupDashboard       GET    /analytics/group_dashboard                                        200 user      -                     9    assumed
aiCoach.generateDraft          POST   /ai-coach/generate-draft                                          200 user      coach_agent           10   documented
aiCoach.generatePlan           POST   /ai-coach/generate-plan                                           200 user      coach_agent           10   assumed
aiCoach.generateDraftStream    POST   /ai-coach/generate-draft/stream                                   200 user      coach_agent           10   assumed
aiCoach.generatePlanStream     POST   /ai-coach/generate-plan/stream                                    200 user      coach_agent           10   assumed
aiCoach.chat                   POST   /ai-coach/chat                                                    200 user      -                     10.1 assumed
food.scan                      POST   /food-scan                                                        200 user      food_scan             11   assumed
strava.authorizeUrl            GET    /strava/oauth/authorize-url                                       200 user      -                     12   documented
strava.callback                GET    /strava/oauth/token                                               302 none      -                     12   documented
strava.disconnect              POST   /strava/oauth/disconnect                                          200 user      -                     12   assumed
garmin.authorizeUrl            GET    /garmin/oauth/authorize-url                                       200 user      -                     12   assumed
garmin.callback                GET    /garmin/oauth/token                                               302 none      -                     12   assumed
garmin.disconnect              POST   /garmin/oauth/disconnect                                          200 user      -                     12   assumed
appleHealth.uploadWorkouts     POST   /apple-health/workouts                                            200 user      -                     12   assumed
appleHealth.uploadDailyMetrics POST   /apple-health/daily-metrics                                       200 user      -                     12   assumed
appleHealth.disconnect         POST   /apple-health/disconnect                                          200 user      -                     12   assumed
integrations.status            GET    /integrations/status                                              200 user      -                     12   assumed
races.list                     GET    /races                                                            200 user      -                     13   documented
races.create                   POST   /races                                                            201 user      -                     13   documented
races.get                      GET    /races/{race_id}                                                  200 user      -                     13   assumed
races.update                   PUT    /races/{race_id}                                                  200 user      -                     13   assumed
races.delete                   DELETE /races/{race_id}                                                  200 user      -                     13   assumed
plans.list                     GET    /training/plans                                                   200 user      training_plan_library 14   documented
plans.create                   POST   /training/plans                                                   201 user      training_plan_library 14   assumed
plans.get                      GET    /training/plans/{training_plan_id}                                200 user      training_plan_library 14   assumed
plans.update                   PUT    /training/plans/{training_plan_id}                                200 user      training_plan_library 14   assumed
plans.delete                   DELETE /training/plans/{training_plan_id}                                200 user      training_plan_library 14   assumed
workouts.list                  GET    /training/workouts                                                200 user      training_plan_library 14   assumed
workouts.create                POST   /training/workouts                                                201 user      training_plan_library 14   assumed
workouts.get                   GET    /training/workouts/{workout_id}                                   200 user      training_plan_library 14   assumed
workouts.update                PUT    /training/workouts/{workout_id}                                   200 user      training_plan_library 14   assumed
workouts.delete                DELETE /training/workouts/{workout_id}                                   200 user      training_plan_library 14   assumed
plans.assign                   POST   /training/plans/{training_plan_id}/assign                         201 user      training_plan_library 14   assumed
instances.list                 GET    /training/plan-instances                                          200 user      training_plan_library 14   assumed
instances.get                  GET    /training/plan-instances/{plan_instance_id}                       200 user      training_plan_library 14   assumed
instances.update               PUT    /training/plan-instances/{plan_instance_id}                       200 user      training_plan_library 14   assumed
instances.cancel               DELETE /training/plan-instances/{plan_instance_id}                       200 user      training_plan_library 14   assumed
instances.weekWorkouts         GET    /training/week-workouts                                           200 user      training_plan_library 14   assumed
instances.updateWorkout        PUT    /training/plan-instances/{plan_instance_id}/workouts/{workout_id} 200 user      training_plan_library 14   assumed
notifications.weeklySummaries  GET    /notifications/ai-summary/weekly                                  200 user      -                     15   documented
notifications.activitySummary  GET    /notifications/ai-summary                                         200 user      -                     15   documented
notifications.directPush       POST   /notifications/direct-push                                        200 user      -                     15   documented
notifications.broadcast        POST   /notifications/broadcast                                          200 user      -                     15   assumed
notifications.list             GET    /notifications                                                    200 user      -                     15   assumed
notifications.markRead         PUT    /notifications/{notification_id}/read                             200 user      -                     15   assumed
notifications.markAllRead      PUT    /notifications/read-all                                           200 user      -                     15   assumed
notifications.registerDevice   POST   /notifications/device-tokens                                      201 user      -                     15   assumed
notifications.unregisterDevice DELETE /notifications/device-tokens/{device_token_id}                    200 user      -                     15   assumed
subscriptions.status           GET    /subscriptions/status                                             200 user      -                     16   documented
subscriptions.checkout         POST   /subscriptions/checkout                                           200 user      -                     16   assumed
subscriptions.portal           POST   /subscriptions/portal                                             200 user      -                     16   assumed
subscriptions.cancel           POST   /subscriptions/cancel                                             200 user      -                     16   assumed
stripe.webhook                 POST   /api/webhooks/stripe                                              200 signature -                     17   documented
`;

/** Operations whose request or answer the public documentation shows. Three error bodies are shown besides. */
export const documentedSamples: readonly string[] = [
  'auth.requestVerification', 'auth.verifyToken', 'auth.completeSignup', 'auth.signup', 'auth.refresh', 'auth.me', 'users.get', 'organizations.create', 'organizations.get',
  'apiKeys.create', 'groups.create', 'groups.get', 'analytics.athleteProfile', 'aiCoach.generateDraft', 'strava.authorizeUrl', 'subscriptions.status', 'stripe.webhook',
];

export const contractHeads: readonly ContractHead[] = heads.trim().split('\n').map((line) => {
  const [id, method, path, status, credential, feature, section, standing] = line.split(/ +/) as [string, string, string, string, string, string, string, string];
  return { id, method, path, status: Number(status), credential, feature: feature === '-' ? undefined : feature, section, isAssumed: standing === 'assumed' };
});
