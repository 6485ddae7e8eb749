/** Half of the cases in one process, which starts faster than one process for each. A single file of them runs alone just as well. */
import "./cases/auth-session.test.ts";
import "./cases/auth-signup.test.ts";
import "./cases/organizations.test.ts";
import "./cases/memberships.test.ts";
import "./cases/invitations.test.ts";
import "./cases/groups.test.ts";
import "./cases/users.test.ts";
import "./cases/privacy.test.ts";
import "./cases/notifications.test.ts";
import "./cases/subscriptions.test.ts";
import "./cases/integrations.test.ts";
