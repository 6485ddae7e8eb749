/** The page, or the shadow tree of an element: a dashboard looks for its parts in it and nowhere else. */
export type Root = Document | ShadowRoot;

export function part<T extends HTMLElement = HTMLElement>(root: Root, id: string): T {
  const found = root.getElementById(id);
  if (!found) throw new Error(`The dashboard's page lacks its part "${id}".`);
  return found as T;
}

/** A page is the dashboard's own; in somebody else's it moves the keyboard only while it has it. */
export const mayTakeFocus = (root: Root): boolean => root instanceof Document || part(root, 'stage').contains(root.activeElement);
