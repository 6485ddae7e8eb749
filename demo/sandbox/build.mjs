// Bundles the server into dist/. libsql stays outside: it brings a native library that a bundle cannot hold.
import { chmod, rm } from "node:fs/promises";
import { build } from "esbuild";

const here = import.meta.dirname;

await rm(`${here}/dist`, { recursive: true, force: true });
await build({
  absWorkingDir: here,
  entryPoints: { main: "src/main.ts", index: "src/index.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  platform: "node",
  target: "node20",
  format: "esm",
  external: ["libsql"],
  legalComments: "inline",
  logLevel: "warning",
});
await chmod(`${here}/dist/main.js`, 0o755);
