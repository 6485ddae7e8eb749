import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayOpen } from '../web/leaving.ts';

const own = 'http://dashboard.example:8080';

for (const address of ['https://pay.example/session?id=1', 'http://dashboard.example:8080/connect', 'http://localhost:9000/', 'http://127.0.0.1:9000/', 'http://[::1]/']) {
  test(`${address} may be opened`, () => assert.ok(mayOpen(address, own)));
}

for (const address of ['', '/connect', 'http://pay.example/', 'http://dashboard.example/', 'http://localhost.example/', 'javascript:alert(1)', 'data:text/html,hello', 'file:///etc/hosts']) {
  test(`"${address}" may not be opened`, () => assert.ok(!mayOpen(address, own)));
}
