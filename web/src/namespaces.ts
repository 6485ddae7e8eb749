import type { OperationInfo } from './operation-info.js';

/** `(params, options)`, or `(options)` for an operation without parameters. */
export type Method = (...args: [first?: object, second?: object, third?: object]) => unknown;

/**
 * Makes `activities.list(...)` out of the id `activities.list`: the table is the only list of operations. `helpers` are methods
 * that are made of several, by namespace.
 */
export function namespacesOf(
  operations: readonly OperationInfo[],
  methodOf: (operation: OperationInfo, index: number) => Method,
  helpers: Readonly<Record<string, object>> = {},
): Record<string, Record<string, Method>> {
  const namespaces: Record<string, Record<string, Method>> = {};
  operations.forEach((operation, index) => {
    if (operation.caller !== 'client') return;
    const [namespace = '', name = ''] = operation.id.split('.');
    const method = Object.defineProperty(methodOf(operation, index), 'name', { value: operation.id });
    (namespaces[namespace] ??= {})[name] = method;
  });
  for (const [name, namespace] of Object.entries(namespaces)) Object.freeze(Object.assign(namespace, helpers[name]));
  return namespaces;
}
