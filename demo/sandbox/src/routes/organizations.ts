import type { UserCaller } from "../auth/callers.ts";
import { requireThat } from "../auth/roles.ts";
import { withoutAbsent } from "../collections.ts";
import { requireHeadedOrganization } from "../domain/member-access.ts";
import { mergeSettings } from "../domain/organization-fields.ts";
import { belongsTo, organizationView, requireOrganization } from "../domain/organization-view.ts";
import type { Api, Call } from "../http/api.ts";
import { json } from "../http/envelopes.ts";
import { memberOfOther, notFound, organizationExists } from "../http/errors.ts";
import { findMembership, insertMember } from "../stores/members.ts";
import { findOrganization, insertOrganization, type OrganizationRow, updateOrganization } from "../stores/organizations.ts";
import { findUser } from "../stores/users.ts";
import { description, id, name } from "../validation.ts";

export function addOrganizationRoutes(api: Api): void {
  api.operation("organizations.create", "POST", "/organizations", { auth: "app" }, create);
  api.operation("organizations.bootstrap", "POST", "/organizations/bootstrap", { auth: "user" }, bootstrap);
  api.operation("organizations.get", "GET", "/organizations/:org_id", { auth: "optional" }, get);
  api.operation("organizations.update", "PUT", "/organizations/:org_id", { auth: "either", role: "head" }, update);
}

// contract 5, organizations.create
async function create(call: Call<"app">): Promise<Response> {
  const { database } = call.services;
  const { caller } = call;
  if (caller.kind === "user") requireThat(caller.isAdmin || caller.membershipRole === "coach");
  const body = await call.body();
  const facts = {
    name: body.required("name", name),
    headId: body.required("head_coach_user_id", id),
    description: body.nullable("description", description) ?? null,
    settings: mergeSettings({}, body),
  };
  if (!findUser(database, facts.headId)) throw notFound("USER");
  if (caller.kind === "user") requireThat(caller.isAdmin || caller.userId === facts.headId);
  return database.transaction(() => created(call, found(call, facts)));
}

// contract 5, organizations.bootstrap
function bootstrap(call: Call<"user">): Response {
  const { database } = call.services;
  requireThat(call.caller.membershipRole === "coach");
  const existing = headedBy(call, call.caller);
  if (existing) return created(call, existing, 200);
  if (call.caller.membership) throw memberOfOther();
  const { display_name } = findUser(database, call.caller.userId)!;
  const facts = { name: `${display_name}'s Team`, headId: call.caller.userId, description: null, settings: {} };
  return database.transaction(() => created(call, found(call, facts)));
}

// contract 5, organizations.get
function get(call: Call<"optional">): Response {
  const { database } = call.services;
  const organization = requireOrganization(database, call.param("org_id"));
  return json(organizationView(database, organization, belongsTo(call.caller, organization.org_id)));
}

// contract 5, organizations.update
async function update(call: Call<"either">): Promise<Response> {
  const { database } = call.services;
  const body = await call.body();
  const changes = withoutAbsent<Partial<OrganizationRow>>({
    org_name: body.optional("name", name),
    description: body.nullable("description", description),
  });
  // Read before the organization is looked up, so that a bad field is named first.
  mergeSettings({}, body);
  const organization = requireHeadedOrganization(database, call.caller, call.param("org_id"));
  const settings = JSON.stringify(mergeSettings(JSON.parse(organization.settings), body));
  updateOrganization(database, organization.org_id, { ...changes, settings, updated_at: call.nowMillis });
  const changed = findOrganization(database, organization.org_id)!;
  return json({ message: "Organization updated successfully", organization: organizationView(database, changed, true) });
}

interface Facts {
  name: string;
  headId: string;
  description: string | null;
  settings: object;
}

/** One organization per head coach, and one membership per person. */
function found(call: Call<"app" | "user">, facts: Facts): OrganizationRow {
  const { database, ids } = call.services;
  const membership = findMembership(database, facts.headId);
  if (membership) throw membership.role === "head_coach" ? organizationExists() : memberOfOther();
  const orgId = ids.next("org");
  insertOrganization(database, {
    org_id: orgId,
    org_name: facts.name,
    description: facts.description,
    head_coach_user_id: facts.headId,
    settings: JSON.stringify(facts.settings),
    created_at: call.nowMillis,
  });
  insertMember(database, { user_id: facts.headId, org_id: orgId, role: "head_coach", joined_at: call.nowMillis });
  return findOrganization(database, orgId)!;
}

function headedBy(call: Call<"user">, { membership }: UserCaller): OrganizationRow | undefined {
  return membership?.role === "head_coach" ? findOrganization(call.services.database, membership.orgId) : undefined;
}

function created(call: Call<"app" | "user">, organization: OrganizationRow, status: 200 | 201 = 201): Response {
  const { database } = call.services;
  return json({ message: "Organization created successfully", organization: organizationView(database, organization, true) }, status);
}
