// The page signs in as it always does, and hands the dashboard the session when it asks: at its start and whenever one has ended.
const dashboard = document.querySelector('astral-dashboard');

async function signIn() {
  const response = await fetch('/api/v1/auth/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'coach@summit.example', password: 'Summit-2026' }),
  });
  const { access_token: accessToken, expires_at: expiresAt } = await response.json();
  return { accessToken, expiresAt: Date.parse(expiresAt) };
}

dashboard.addEventListener('astral-session', ({ detail }) => (document.querySelector('#who').textContent = detail.userId ?? 'nobody'));
dashboard.addEventListener('astral-navigate', ({ detail }) => (document.querySelector('#where').textContent = detail.view));
dashboard.session = signIn;
