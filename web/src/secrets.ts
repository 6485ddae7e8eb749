const inspected = Symbol.for('nodejs.util.inspect.custom');

/**
 * Makes a secret of an answer one that has to be asked for by name: it is left out of JSON, of copies and of `Object.entries`,
 * consoles of browsers show no value, and Node prints `***`.
 */
export function hideSecret(answer: Record<string, unknown>, name: string): void {
  const secret = answer[name];
  if (typeof secret !== 'string') return;
  Object.defineProperty(answer, name, { get: () => secret, enumerable: false });
  Object.defineProperty(answer, inspected, { value: () => ({ ...answer, [name]: '***' }), configurable: true });
}
