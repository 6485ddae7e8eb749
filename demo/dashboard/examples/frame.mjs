import { connectFrame } from '../element.js';

const frame = document.querySelector('iframe');

async function signIn() {
  const response = await fetch('/api/v1/auth/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'coach@summit.example', password: 'Summit-2026' }),
  });
  const { access_token: accessToken } = await response.json();
  return { accessToken };
}

frame.addEventListener('astral-session', ({ detail }) => (document.querySelector('#who').textContent = detail.userId ?? 'nobody'));
// "null": the sandbox of the frame does not allow it the origin that it was loaded from.
connectFrame(frame, { origin: 'null', session: signIn, attributes: { 'base-url': new URL('/api/v1', location.href).href, view: 'athletes' } });
