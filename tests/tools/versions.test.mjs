import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareVersions, findVersion, isAtLeast, parseEnvFile, readPins } from '../../tools/lib/versions.mjs';

test('versions: numbers compare as numbers, not as text', () => {
  assert.ok(compareVersions('6.0.10', '6.0.9') > 0);
  assert.ok(compareVersions('3.1.6', '6.0.5') < 0);
  assert.equal(compareVersions('3.7', '3.7.0'), 0);
});

test('versions: a letter after the number comes after the number alone', () => {
  assert.ok(isAtLeast('1.92.2b', '1.92.2'));
  assert.ok(!isAtLeast('1.92.2', '1.92.2b'));
  assert.ok(isAtLeast('1.92.3', '1.92.2b'));
});

test("versions: a distribution's suffix is not part of the version", () => {
  assert.equal(compareVersions('6.0.5+dfsg+~1.41.5-2', '6.0.5'), 0);
});

test('versions: the version is found in what a program prints', () => {
  assert.equal(findVersion('g++ (Debian 12.2.0-14) 12.2.0'), '12.2.0');
  assert.equal(findVersion('Python 3.11.7'), '3.11.7');
  assert.equal(findVersion('no number'), undefined);
});

test('pins: a line without = is refused', () => {
  assert.deepEqual(parseEnvFile('# why\n\nA=1\nB = x=y \n'), { A: '1', B: 'x=y' });
  assert.throws(() => parseEnvFile('A'), /expected KEY=VALUE, got "A"/);
});

test('pins: emsdk.env names every version that set-up asks for', () => {
  for (const name of ['EMSCRIPTEN', 'IMGUI', 'CATCH2', 'NLOHMANN_JSON', 'ACORN', 'ACORN_IMPORT_PHASES', 'CLOSURE_COMPILER']) {
    assert.match(readPins()[`${name}_VERSION`] ?? '', /^\d/, name);
  }
});
