/** What groups, races, notifications, subscriptions, integrations and the AI coach keep. */
export const SECOND_SCHEMA = /* sql */ `
-- Attributes that an invited e-mail address gets with its membership.
ALTER TABLE invitations ADD COLUMN member_attributes TEXT NOT NULL DEFAULT '{}';
CREATE INDEX invitations_expiring ON invitations (expires_at) WHERE status = 'pending' AND expires_at IS NOT NULL;

-- Whether the activity was recorded apart from the plan and linked to it later.
ALTER TABLE instance_workouts ADD COLUMN is_linked INTEGER NOT NULL DEFAULT 0;
CREATE INDEX instance_workouts_by_workout ON instance_workouts (workout_id);
CREATE INDEX instance_workouts_by_date ON instance_workouts (plan_instance_id, target_complete_date);
CREATE INDEX plan_instances_by_plan ON plan_instances (training_plan_id);

CREATE TABLE join_requests (
  request_id TEXT PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES groups ON DELETE CASCADE,
  user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  message TEXT,
  status TEXT NOT NULL,
  decided_by TEXT,
  created_at INTEGER NOT NULL,
  decided_at INTEGER
) STRICT;
CREATE INDEX join_requests_by_group ON join_requests (group_id, status, created_at);
CREATE UNIQUE INDEX join_requests_pending ON join_requests (group_id, user_id) WHERE status = 'pending';

-- Outlives what it tells about, so it names everything without foreign keys.
CREATE TABLE audit_log (
  audit_id INTEGER PRIMARY KEY,
  org_id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  action TEXT NOT NULL,
  user_id TEXT,
  actor_id TEXT NOT NULL,
  recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX audit_log_by_group ON audit_log (group_id, audit_id);

CREATE TABLE races (
  race_id TEXT PRIMARY KEY,
  race_name TEXT NOT NULL,
  race_type TEXT NOT NULL,
  race_subtype TEXT NOT NULL,
  race_at INTEGER NOT NULL,
  location TEXT,
  description TEXT,
  website_url TEXT,
  cover_image_url TEXT,
  timezone TEXT,
  expected_participants INTEGER,
  distances TEXT NOT NULL,
  categories TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES users,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX races_by_date ON races (race_at, race_id);
CREATE INDEX race_goals_by_race ON race_goals (race_id) WHERE race_id IS NOT NULL;

CREATE TABLE race_results (
  user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  race_name TEXT NOT NULL,
  race_date TEXT NOT NULL,
  result_time TEXT NOT NULL,
  PRIMARY KEY (user_id, race_date, race_name)
) STRICT, WITHOUT ROWID;

CREATE TABLE notifications (
  notification_id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  category TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  data TEXT NOT NULL,
  read_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX notifications_by_user ON notifications (user_id, created_at DESC, notification_id);

CREATE TABLE connections (
  user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  provider TEXT NOT NULL,
  provider_user_id TEXT,
  access_token TEXT,
  connected_at INTEGER NOT NULL,
  last_sync_at INTEGER,
  backfill TEXT NOT NULL,
  PRIMARY KEY (user_id, provider)
) STRICT, WITHOUT ROWID;
CREATE INDEX connections_to_backfill ON connections (connected_at) WHERE backfill = 'queued';
-- Accounts of an older file say that they are connected; since then it is known here.
INSERT INTO connections (user_id, provider, connected_at, backfill)
  SELECT user_id, entry.key, created_at, 'none' FROM users, json_each(users.integrations) AS entry
  WHERE json_extract(entry.value, '$.connected') = 1;

-- A consent that was begun: what the callback must know about it.
CREATE TABLE oauth_attempts (
  request_token TEXT PRIMARY KEY,
  provider TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  return_url TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What the consent page hands out; the sandbox plays the provider too.
CREATE TABLE oauth_grants (
  code TEXT PRIMARY KEY,
  provider TEXT NOT NULL,
  request_token TEXT NOT NULL,
  provider_user_id TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE subscriptions (
  user_id TEXT PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  plan TEXT NOT NULL,
  status TEXT NOT NULL,
  billing_interval TEXT,
  current_period_end INTEGER,
  stripe_customer_id TEXT NOT NULL UNIQUE,
  stripe_subscription_id TEXT UNIQUE,
  last_event_seconds INTEGER,
  started_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE checkout_sessions (
  session_id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  billing_interval TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX checkout_sessions_by_user ON checkout_sessions (user_id, created_at);

CREATE TABLE stripe_events (
  event_id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  created_seconds INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  received_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE chat_messages (
  message_id TEXT PRIMARY KEY,
  conversation_id TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX chat_messages_by_conversation ON chat_messages (conversation_id, created_at);

CREATE TABLE ai_credit_uses (
  user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  month TEXT NOT NULL,
  used INTEGER NOT NULL,
  PRIMARY KEY (user_id, month)
) STRICT, WITHOUT ROWID;
`;
