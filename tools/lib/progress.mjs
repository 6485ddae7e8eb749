// Says what a long step does: a line that is rewritten on a terminal, a line every ten seconds elsewhere.
const terminalIntervalMillis = 200;
const logIntervalMillis = 10_000;
// A step that is over at once needs no line of its own in a log.
const worthALineMillis = 700;

const seconds = (millis) => `${(millis / 1000).toFixed(millis < 9_950 ? 1 : 0)} s`;

function clip(text, width) {
  const plain = text.replace(/\x1b\[[0-9;]*[A-Za-z]/g, '').replace(/[\x00-\x1f]+/g, ' ').trim();
  return plain.length > width ? `${plain.slice(0, Math.max(0, width - 1))}…` : plain;
}

/**
 * Starts a step. `report(text)` tells what it is doing now; `end(ok)` closes it.
 * Silent when `quiet`, except that a failed step always says its name.
 */
export function startStep(title, { quiet = false, stream = process.stderr, now = Date.now } = {}) {
  const startedAt = now();
  const elapsed = () => seconds(now() - startedAt);
  const isTerminal = Boolean(stream.isTTY) && !quiet;
  let latest = '';

  const rewriteLine = () => {
    const head = `  ${title} … ${elapsed()} `;
    stream.write(`\r\x1b[2K${head}${clip(latest, (stream.columns ?? 80) - head.length - 1)}`);
  };
  const addLine = () => stream.write(`  ${title} … ${elapsed()} ${clip(latest, 100)}\n`);

  const timer = quiet ? undefined : setInterval(isTerminal ? rewriteLine : addLine, isTerminal ? terminalIntervalMillis : logIntervalMillis);
  timer?.unref();

  return {
    report(text) {
      if (text.trim() !== '') latest = text;
    },
    end(ok, note = '') {
      clearInterval(timer);
      if (isTerminal) stream.write('\r\x1b[2K');
      if (!ok) stream.write(`✗ ${title} (${elapsed()})\n`);
      else if (!quiet && (note !== '' || now() - startedAt >= worthALineMillis)) {
        stream.write(`✓ ${title}${note === '' ? '' : `: ${note}`} (${elapsed()})\n`);
      }
    },
  };
}

/** Runs `work(report)` as one step; what it returns is returned. */
export async function step(title, options, work) {
  const current = startStep(title, options);
  try {
    const result = await work(current.report);
    current.end(true);
    return result;
  } catch (error) {
    current.end(false);
    throw error;
  }
}
