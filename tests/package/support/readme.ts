import { readFile } from 'node:fs/promises';

const readme = new URL('../../../web/README.md', import.meta.url);

/** The TypeScript that the README shows, in its order. Pieces that begin in the middle get the client they are about. */
export async function readmeCode(baseUrl: string): Promise<string[]> {
  const markdown = await readFile(readme, 'utf8');
  const blocks = [...markdown.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code!);
  return blocks.map((code) => {
    const isWhole = code.includes('import ');
    const client = `import { Astral } from '@nexrex/astral';\nconst astral = await Astral.create();\n`;
    return (isWhole ? code : client + code).replaceAll(/https:\/\/[^'"`]*\/api\/v1/g, baseUrl);
  });
}
