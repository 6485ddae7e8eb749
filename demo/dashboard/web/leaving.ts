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

function saveBlob(name: string, blob: Blob): void {
  const href = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), downloadBeginsMillis);
}

/** The bytes are copied: they lie in the program's memory. */
export const saveFile = (name: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>): void => saveBlob(name, new Blob([bytes], { type: mediaType }));

/** Copied at once: a canvas of WebGL is empty again after the task that drew it. */
export function savePicture(canvas: HTMLCanvasElement, name: string, box: { x: number; y: number; width: number; height: number }): void {
  const picture = document.createElement('canvas');
  Object.assign(picture, { width: Math.round(box.width), height: Math.round(box.height) });
  picture.getContext('2d')?.drawImage(canvas, -box.x, -box.y);
  picture.toBlob((blob) => blob && saveBlob(name, blob), 'image/png');
}
