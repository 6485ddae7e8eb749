/** Changes to a good answer that a careful client must survive or report. */
export type FaultEdit =
  | { kind: "wrong-type" }
  | { kind: "unknown-field" }
  | { kind: "drop"; path: string[] }
  | { kind: "set"; path: string[]; value: unknown };

export function editBody(body: unknown, edits: readonly FaultEdit[]): unknown {
  let result = body;
  for (const edit of edits) result = applyEdit(result, edit);
  return result;
}

function applyEdit(body: unknown, edit: FaultEdit): unknown {
  switch (edit.kind) {
    case "wrong-type":
      return Array.isArray(body) ? { unexpected: "an object where a list was due" } : ["a list where an object was due"];
    case "unknown-field":
      addUnknownFields(body);
      return body;
    case "drop":
      for (const [parent, name] of places(body, edit.path)) delete parent[name];
      return body;
    case "set":
      for (const [parent, name] of places(body, edit.path)) parent[name] = edit.value;
      return body;
  }
}

type Parent = Record<string, unknown>;

/** A path steps through objects by name; a list on the way stands for each of its items. */
function places(body: unknown, path: string[]): [Parent, string][] {
  let parents = expand(body);
  for (const name of path.slice(0, -1)) parents = parents.flatMap((parent) => (Object.hasOwn(parent, name) ? expand(parent[name]) : []));
  return parents.map((parent) => [parent, path.at(-1)!]);
}

function expand(value: unknown): Parent[] {
  if (Array.isArray(value)) return value.flatMap(expand);
  return typeof value === "object" && value !== null ? [value as Parent] : [];
}

function addUnknownFields(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const child of Object.values(value)) addUnknownFields(child);
  if (!Array.isArray(value)) (value as Parent)["x_sandbox_unknown"] = { since: "a later version" };
}
