// Debian packages: a private apt tree that reads another suite without touching the machine's own,
// and the machine's own packages, installed (root) or unpacked into a folder (everybody else).
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from './errors.mjs';
import { capture, run } from './run.mjs';

const keyrings = ['/usr/share/keyrings/debian-archive-keyring.gpg', '/usr/share/keyrings/debian-archive-keyring.pgp'];
const indexLifetimeMillis = 24 * 60 * 60 * 1000;

export const isRoot = () => process.getuid?.() === 0;
export const hasApt = () => existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg');

/** apt's settings for a tree of its own under `dir`; the machine's apt.conf.d (proxies and the like) stays in force. */
export function aptConfiguration(dir, extra = []) {
  return [
    `Dir::State "${dir}/state";`,
    `Dir::Cache "${dir}/cache";`,
    'Dir::Cache::pkgcache "pkgcache.bin";',
    'APT::Sandbox::User "";',
    ...extra,
    '',
  ].join('\n');
}

function prepareTree(dir, extra) {
  mkdirSync(join(dir, 'state/lists/partial'), { recursive: true });
  mkdirSync(join(dir, 'cache/archives/partial'), { recursive: true });
  writeFileSync(join(dir, 'apt.conf'), aptConfiguration(dir, extra));
  return { ...process.env, APT_CONFIG: join(dir, 'apt.conf'), LC_ALL: 'C.UTF-8', DEBIAN_FRONTEND: 'noninteractive' };
}

async function debianSite(env) {
  const { stdout } = await capture('apt-get', ['indextargets', '--format', '$(SITE) $(ORIGIN)', 'Created-By: Packages'], { env });
  const line = stdout.split('\n').find((candidate) => candidate.endsWith(' Debian'));
  return line?.split(' ')[0];
}

/** A tree that reads the machine's own sources; the package lists in it are ours, so that no root is needed. */
async function openHostTree(dir, { quiet }) {
  const env = prepareTree(dir, ['Dir::State::status "/var/lib/dpkg/status";']);
  if (isStale(join(dir, 'state/lists'))) await updateLists(env, quiet);
  return { env };
}

const updateLists = (env, quiet) => run('apt-get', ['update'], { env, title: "reading the machine's package lists", quiet });

function isStale(lists) {
  const hasIndex = existsSync(lists) && readdirSync(lists).some((name) => name.includes('_Packages'));
  return !hasIndex || Date.now() - statSync(lists).mtimeMs > indexLifetimeMillis;
}

/** The address that this machine gets Debian from. */
async function findDebianSite(dir, options) {
  const site = (await debianSite(process.env)) ?? (await debianSite((await openHostTree(join(dir, 'host'), options)).env));
  if (site) return site;
  throw new UserError('apt knows no Debian mirror on this machine: add one to /etc/apt/sources.list, or install Emscripten by hand and put emcc on PATH');
}

/** Opens the suite; `download` and `downloadSources` leave verified files in a folder. */
export async function openSuite(suite, { dir, quiet = false }) {
  if (!hasApt()) throw new UserError('this machine has no apt: install Emscripten by hand (emsdk) and put emcc on PATH');
  const tree = join(dir, suite);
  const env = prepareTree(tree, [
    `Dir::State::status "${tree}/state/status";`,
    `Dir::Etc::sourcelist "${tree}/sources.list";`,
    'Dir::Etc::sourceparts "-";',
  ]);
  writeFileSync(join(tree, 'state/status'), '');
  const keyring = keyrings.find((path) => existsSync(path));
  if (!keyring) throw new UserError('Debian\'s signing keys are missing: install the package "debian-archive-keyring"');
  const site = await findDebianSite(dir, { quiet });
  const source = `[signed-by=${keyring}] ${site} ${suite} main`;
  writeFileSync(join(tree, 'sources.list'), `deb ${source}\ndeb-src ${source}\n`);

  const refresh = () => run('apt-get', ['update'], { env, title: `reading Debian ${suite}'s package lists`, quiet });
  if (isStale(join(tree, 'state/lists'))) await refresh();

  // The suite moves on: a package that our lists name may be gone from the mirror. Fresh lists, then once more.
  const fetchInto = async (folder, args, title) => {
    mkdirSync(folder, { recursive: true });
    try {
      await run('apt-get', args, { env, cwd: folder, title, quiet });
    } catch {
      await refresh();
      await run('apt-get', args, { env, cwd: folder, title, quiet });
    }
  };
  return {
    async versionOf(name) {
      const { stdout } = await capture('apt-cache', ['policy', name], { env });
      return /Candidate: (?:\d+:)?(\S+)/.exec(stdout)?.[1];
    },
    async dependencyGraph(names) {
      const flags = ['recommends', 'suggests', 'conflicts', 'breaks', 'replaces', 'enhances'].map((kind) => `--no-${kind}`);
      const { stdout } = await capture('apt-cache', ['depends', '--recurse', ...flags, ...names], { env });
      return parseDependencyGraph(stdout);
    },
    download: (names, folder, title) => fetchInto(folder, ['download', ...names], title),
    downloadSources: (names, folder, title) => fetchInto(folder, ['source', '--download-only', ...names], title),
  };
}

/** `apt-cache depends --recurse` output → package name to names that it depends on. */
export function parseDependencyGraph(text) {
  const graph = new Map();
  let dependencies = [];
  for (const line of text.split('\n')) {
    const [, dependency] = /^ {1,2}\|?(?:Pre)?Depends: (\S+)$/.exec(line) ?? [];
    if (dependency) dependencies.push(dependency);
    else if (/^\S/.test(line)) graph.set(line.trim(), (dependencies = []));
  }
  return graph;
}

/** The packages reached from `seeds` through packages that `isWanted` accepts. Alternatives and virtual names are left out. */
export function reachable(graph, seeds, isWanted) {
  const found = new Set();
  const visit = (name) => {
    if (found.has(name) || !graph.has(name)) return;
    found.add(name);
    graph.get(name).filter(isWanted).forEach(visit);
  };
  seeds.forEach(visit);
  return [...found].sort();
}

/** Unpacks every package file of a folder below `root`. */
export async function unpackPackages(folder, root, { title, quiet = false }) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.deb')).map((name) => join(folder, name));
  await run('sh', ['-c', 'root=$1; shift; for package in "$@"; do echo "${package##*/}"; dpkg -x "$package" "$root" || exit 1; done', 'unpack', root, ...files], { title, quiet });
}

/** Installs packages of the machine's own suite. Only root can. */
export async function installPackages(names, { quiet = false } = {}) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
  const args = ['install', '--yes', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...names];
  if (isStale('/var/lib/apt/lists')) await updateLists(env, quiet);
  await run('apt-get', args, { env, title: `installing ${names.join(', ')}`, quiet });
}

/**
 * Without root: downloads packages of the machine's own suite with what they need and the machine lacks,
 * and unpacks them below `root`. Their programs run with LD_LIBRARY_PATH set to `root`'s library folders.
 */
export async function unpackHostPackages(names, root, { dir, quiet = false }) {
  const { env } = await openHostTree(join(dir, 'host'), { quiet });
  const folder = mkdtempSync(join(dir, 'host-packages-'));
  try {
    mkdirSync(join(folder, 'partial'));
    const args = ['install', '--yes', '--no-install-recommends', '--download-only', '-o', 'Debug::NoLocking=true', '-o', `Dir::Cache::archives=${folder}`, ...names];
    await run('apt-get', args, { env, title: `downloading ${names.join(', ')}`, quiet });
    await unpackPackages(folder, root, { title: `unpacking ${names.join(', ')}`, quiet });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
