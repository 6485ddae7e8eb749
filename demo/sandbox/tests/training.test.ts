/** The other half; see people.test.ts. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import "./cases/activities.test.ts";
import "./cases/ai-coach.test.ts";
import "./cases/analytics.test.ts";
import "./cases/controls.test.ts";
import "./cases/domain.test.ts";
import "./cases/faults.test.ts";
import "./cases/persistence.test.ts";
import "./cases/plan-instances.test.ts";
import "./cases/protocol.test.ts";
import "./cases/races.test.ts";
import "./cases/server.test.ts";
import "./cases/training-plans.test.ts";

test("every file of cases belongs to a suite", () => {
  const here = import.meta.dirname;
  const suites = readdirSync(here).filter((name) => name.endsWith(".test.ts")).map((name) => readFileSync(`${here}/${name}`, "utf8")).join();
  for (const name of readdirSync(`${here}/cases`)) assert.ok(suites.includes(`./cases/${name}"`), `${name} is in no suite`);
});
