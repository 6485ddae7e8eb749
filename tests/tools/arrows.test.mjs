import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { violations } from '../../tools/lib/arrows.mjs';
import { cppFiles } from '../../tools/lib/cpp-files.mjs';
import { checkoutDir } from '../../tools/lib/versions.mjs';

/** Our own headers that the cases include, and one file with these includes. */
const check = (path, ...includes) =>
  violations(
    new Map([
      ['sdk/include/astral/json.hpp', ''],
      ['sdk/include/astral/client.hpp', ''],
      ['sdk/include/astral/models/user.hpp', ''],
      ['bindings/include/astral/host/host_platform.hpp', ''],
      ['bindings/embind/json_val.hpp', ''],
      ['demo/dashboard/core/model.hpp', ''],
      ['demo/dashboard/view/ui.hpp', ''],
      [path, includes.map((include) => `#include ${include}\n`).join('')],
    ]),
  );

test('arrows: our own code goes with them', () => {
  const files = new Map(cppFiles(checkoutDir).map((path) => [path, readFileSync(join(checkoutDir, path), 'utf8')]));
  assert.ok(files.size > 100);
  assert.deepEqual(violations(files), []);
});

test('arrows: an include against one is named with its place and its reason', () => {
  assert.deepEqual(check('demo/dashboard/core/x.cpp', '"core/model.hpp"', '"astral/client.hpp"'), [
    'demo/dashboard/core/x.cpp:2: dashboard core must not include astral/client.hpp (client): it sees dashboard core, models, meta',
  ]);
});

test('arrows: a model does not see the client, the core not the view, the view not the client, the SDK not its bindings', () => {
  assert.equal(check('sdk/include/astral/models/x.hpp', '"astral/client.hpp"').length, 1);
  assert.equal(check('demo/dashboard/core/x.cpp', '"../view/ui.hpp"').length, 1);
  assert.equal(check('demo/dashboard/view/x.cpp', '"astral/client.hpp"').length, 1);
  assert.equal(check('sdk/src/x.cpp', '"astral/host/host_platform.hpp"').length, 1);
  assert.equal(check('bindings/host/x.cpp', '"json_val.hpp"').length, 1);
});

test('arrows: a box sees what its arrows reach', () => {
  assert.deepEqual(check('sdk/src/x.cpp', '"astral/client.hpp"', '"astral/models/user.hpp"', '"astral/json.hpp"', '<string>'), []);
  assert.deepEqual(check('demo/dashboard/view/x.cpp', '"core/model.hpp"', '"astral/models/user.hpp"', '"ui.hpp"'), []);
  assert.deepEqual(check('bindings/embind/x.cpp', '"json_val.hpp"', '"astral/host/host_platform.hpp"', '"astral/client.hpp"'), []);
});

test('arrows: libraries stay in the boxes that are made for them', () => {
  assert.deepEqual(check('sdk/src/x.cpp', '<emscripten/val.h>'), ['sdk/src/x.cpp:1: client must not include emscripten/val.h: it does not see emscripten']);
  assert.equal(check('sdk/src/x.cpp', '"imgui.h"').length, 1);
  assert.equal(check('sdk/src/x.cpp', '<nlohmann/json.hpp>').length, 1);
  assert.equal(check('demo/dashboard/core/x.cpp', '"imgui.h"').length, 1);
  assert.equal(check('demo/dashboard/runtime/x.cpp', '<emscripten.h>').length, 1);
  assert.equal(check('bindings/gen/x.cpp', '<catch_amalgamated.hpp>').length, 1);
  assert.deepEqual(check('sdk/src/json/x.cpp', '<nlohmann/json.hpp>'), []);
  assert.deepEqual(check('demo/dashboard/view/x.cpp', '"imgui.h"', '"misc/cpp/imgui_stdlib.h"'), []);
  assert.deepEqual(check('demo/dashboard/platform/x.cpp', '<emscripten/html5.h>', '<GLES3/gl3.h>', '"imgui_internal.h"'), []);
});

test('arrows: tests see everything, nothing sees tests', () => {
  assert.deepEqual(check('tests/unit/x.cpp', '"astral/client.hpp"', '<catch_amalgamated.hpp>', '"view/ui.hpp"', '<nlohmann/json.hpp>'), []);
  const files = new Map([['tests/unit/help.hpp', ''], ['sdk/src/x.cpp', '#include "../../tests/unit/help.hpp"\n']]);
  assert.equal(violations(files).length, 1);
});

test('arrows: a header that nobody knows and a file without a box are named', () => {
  assert.match(check('sdk/src/x.cpp', '"mystery.hpp"')[0], /^sdk\/src\/x\.cpp:1: mystery\.hpp is neither ours/);
  assert.match(check('demo/dashboard/elsewhere/x.cpp')[0], /belongs to no box/);
});
