/** Times are epoch milliseconds (`_at`), epoch seconds (`_seconds`) or calendar dates as text (`_date`). Objects are JSON text. */
export const FIRST_SCHEMA = /* sql */ `
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE users (
  user_id TEXT PRIMARY KEY,
  email TEXT NOT NULL UNIQUE COLLATE NOCASE,
  username TEXT NOT NULL UNIQUE COLLATE NOCASE,
  display_name TEXT NOT NULL,
  first_name TEXT,
  last_name TEXT,
  bio TEXT,
  profile_image_url TEXT,
  status TEXT NOT NULL,
  membership_role TEXT NOT NULL,
  is_verified INTEGER NOT NULL,
  roles TEXT NOT NULL,
  password_hash TEXT,
  preferences TEXT NOT NULL,
  subscription TEXT NOT NULL,
  integrations TEXT NOT NULL,
  notification_settings TEXT NOT NULL,
  privacy TEXT NOT NULL,
  zones TEXT,
  has_food_scan INTEGER NOT NULL DEFAULT 0,
  ai_credits INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  last_login_at INTEGER
) STRICT;

CREATE TABLE sessions (
  token_id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  expires_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_user ON sessions (user_id);

CREATE TABLE one_time_tokens (
  token TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  email TEXT NOT NULL COLLATE NOCASE,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX one_time_tokens_by_email ON one_time_tokens (kind, email);

CREATE TABLE attempts (kind TEXT NOT NULL, email TEXT NOT NULL COLLATE NOCASE, attempted_at INTEGER NOT NULL) STRICT;
CREATE INDEX attempts_by_email ON attempts (kind, email, attempted_at);

CREATE TABLE mail (
  mail_id INTEGER PRIMARY KEY,
  recipient TEXT NOT NULL COLLATE NOCASE,
  kind TEXT NOT NULL,
  token TEXT NOT NULL,
  url TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX mail_by_recipient ON mail (recipient, mail_id);

CREATE TABLE organizations (
  org_id TEXT PRIMARY KEY,
  org_name TEXT NOT NULL,
  description TEXT,
  head_coach_user_id TEXT NOT NULL UNIQUE REFERENCES users,
  settings TEXT NOT NULL,
  subscription_tier TEXT NOT NULL,
  features TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE members (
  user_id TEXT PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  org_id TEXT NOT NULL REFERENCES organizations ON DELETE CASCADE,
  role TEXT NOT NULL,
  status TEXT NOT NULL,
  nickname TEXT,
  member_level TEXT,
  labels TEXT NOT NULL,
  notes TEXT,
  coach_id TEXT REFERENCES users ON DELETE SET NULL,
  joined_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX members_by_org ON members (org_id, role);
CREATE INDEX members_by_coach ON members (coach_id);

CREATE TABLE invitations (
  invitation_id TEXT PRIMARY KEY,
  org_id TEXT NOT NULL REFERENCES organizations ON DELETE CASCADE,
  type TEXT NOT NULL,
  email TEXT COLLATE NOCASE,
  first_name TEXT,
  group_id TEXT,
  training_plan_id TEXT,
  start_date TEXT,
  token TEXT NOT NULL UNIQUE,
  max_uses INTEGER,
  use_count INTEGER NOT NULL DEFAULT 0,
  status TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER
) STRICT;
CREATE INDEX invitations_by_org ON invitations (org_id, created_at);
CREATE INDEX invitations_by_email ON invitations (email);

CREATE TABLE api_keys (
  key_id TEXT PRIMARY KEY,
  org_id TEXT NOT NULL REFERENCES organizations ON DELETE CASCADE,
  name TEXT NOT NULL,
  secret_sha256 TEXT NOT NULL UNIQUE,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER,
  revoked_at INTEGER
) STRICT;
CREATE INDEX api_keys_by_org ON api_keys (org_id, created_at);

CREATE TABLE groups (
  group_id TEXT PRIMARY KEY,
  org_id TEXT NOT NULL REFERENCES organizations ON DELETE CASCADE,
  name TEXT NOT NULL COLLATE NOCASE,
  description TEXT,
  privacy TEXT NOT NULL,
  owner_id TEXT NOT NULL REFERENCES users,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (org_id, name)
) STRICT;

CREATE TABLE group_members (
  group_id TEXT NOT NULL REFERENCES groups ON DELETE CASCADE,
  user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  PRIMARY KEY (group_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_members_by_user ON group_members (user_id);

CREATE TABLE device_tokens (
  device_token_id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  token TEXT NOT NULL UNIQUE,
  platform TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX device_tokens_by_user ON device_tokens (user_id);

CREATE TABLE workouts (
  workout_id TEXT PRIMARY KEY,
  org_id TEXT NOT NULL REFERENCES organizations ON DELETE CASCADE,
  owner_id TEXT NOT NULL REFERENCES users,
  workout_name TEXT NOT NULL,
  workout_type TEXT NOT NULL,
  workout_sub_type TEXT,
  content TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX workouts_by_org ON workouts (org_id, updated_at);

CREATE TABLE training_plans (
  training_plan_id TEXT PRIMARY KEY,
  training_plan_name TEXT NOT NULL,
  training_plan_description TEXT,
  type TEXT NOT NULL,
  level TEXT NOT NULL,
  duration_in_weeks INTEGER NOT NULL,
  visibility TEXT NOT NULL,
  org_id TEXT REFERENCES organizations ON DELETE CASCADE,
  owner_id TEXT NOT NULL REFERENCES users,
  coach_id TEXT,
  cover_image_url TEXT,
  preferred_workout_days TEXT NOT NULL,
  workouts TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX training_plans_by_org ON training_plans (org_id, updated_at);

-- A copy of the plan at assignment, so it names its template without a foreign key: the template may be deleted.
CREATE TABLE plan_instances (
  plan_instance_id TEXT PRIMARY KEY,
  training_plan_id TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  org_id TEXT,
  group_id TEXT,
  name TEXT NOT NULL,
  is_primary INTEGER NOT NULL,
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL,
  total_weeks INTEGER NOT NULL,
  assigned_by TEXT NOT NULL,
  cancelled_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX plan_instances_by_user ON plan_instances (user_id, start_date);

CREATE TABLE activities (
  activity_id TEXT PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  activity_type TEXT NOT NULL,
  status TEXT NOT NULL,
  source TEXT NOT NULL,
  external_id TEXT,
  activity_name TEXT NOT NULL,
  activity_sub_type TEXT,
  start_time_seconds INTEGER,
  duration_seconds INTEGER,
  distance_meters REAL,
  average_pace TEXT,
  average_heart_rate REAL,
  max_heart_rate REAL,
  elevation_gain_meters REAL,
  average_cadence REAL,
  calories REAL,
  training_load INTEGER,
  perceived_effort INTEGER,
  personal_review TEXT,
  plan_instance_id TEXT REFERENCES plan_instances ON DELETE SET NULL,
  workout_id TEXT,
  scheduled_date TEXT,
  completed_at INTEGER,
  -- Where the activity stands in time: its start, or noon of its scheduled date.
  placed_at INTEGER NOT NULL,
  -- When an unfinished scheduled activity counts as skipped.
  overdue_at INTEGER,
  image_urls TEXT NOT NULL,
  -- What streams are computed from when none are stored in activity_streams.
  stream_recipe TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX activities_by_user ON activities (user_id, placed_at DESC, activity_id);
CREATE INDEX activities_for_analytics ON activities
  (user_id, status, start_time_seconds, activity_type, duration_seconds, distance_meters, training_load, average_heart_rate);
CREATE INDEX activities_by_instance ON activities (plan_instance_id) WHERE plan_instance_id IS NOT NULL;
CREATE INDEX activities_planned ON activities (user_id, scheduled_date, status) WHERE plan_instance_id IS NOT NULL;
CREATE INDEX activities_overdue ON activities (overdue_at) WHERE overdue_at IS NOT NULL;
CREATE UNIQUE INDEX activities_by_external_id ON activities (user_id, external_id) WHERE external_id IS NOT NULL;

CREATE TABLE activity_streams (
  activity_id TEXT PRIMARY KEY REFERENCES activities ON DELETE CASCADE,
  streams TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE instance_workouts (
  plan_instance_id TEXT NOT NULL REFERENCES plan_instances ON DELETE CASCADE,
  workout_id TEXT NOT NULL,
  week INTEGER NOT NULL,
  day TEXT NOT NULL,
  target_complete_date TEXT NOT NULL,
  content TEXT NOT NULL,
  activity_id TEXT REFERENCES activities ON DELETE SET NULL,
  PRIMARY KEY (plan_instance_id, workout_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX instance_workouts_by_activity ON instance_workouts (activity_id);

CREATE TABLE daily_metrics (
  user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  date TEXT NOT NULL,
  resting_heart_rate REAL,
  hrv REAL,
  sleep_duration_seconds INTEGER,
  sleep_stages TEXT,
  steps INTEGER,
  vo2_max REAL,
  PRIMARY KEY (user_id, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE race_goals (
  user_id TEXT NOT NULL REFERENCES users ON DELETE CASCADE,
  race_name TEXT NOT NULL,
  race_date TEXT NOT NULL,
  goal_time TEXT,
  race_id TEXT,
  PRIMARY KEY (user_id, race_date, race_name)
) STRICT, WITHOUT ROWID;
`;
