/** What leaves the page: a text that becomes a file, an address that becomes a tab. */

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether an address that a server named may be opened: over https, on the page's own origin, or (for developers) on this machine. */
export function mayOpen(address: string, ownOrigin: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, origin, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && (origin === ownOrigin || loopback.test(hostname)));
}

/** In a new tab that knows nothing of this one. False when the address is none that may be opened. */
export function openLink(address: string): boolean {
  const isAllowed = mayOpen(address, location.origin);
  if (isAllowed) open(address, '_blank', 'noopener,noreferrer');
  return isAllowed;
}

/** Some browsers begin the download only after the click's own task. */
const downloadBeginsMillis = 10_000;

/** The bytes are copied: they lie in the program's memory. */
export function saveFile(name: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>): void {
  const href = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), downloadBeginsMillis);
}
