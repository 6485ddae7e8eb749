// The licences of what is shipped inside the dashboard.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

const fromPackage = (name, file) => readFileSync(join(dirname(require.resolve(`${name}/package.json`)), file), 'utf8');

/** @param {string | undefined} sourcesDir where set-up keeps the C++ sources */
function fromSources(sourcesDir, ...candidates) {
  const found = candidates.map((file) => join(sourcesDir ?? '', file)).find((file) => sourcesDir && existsSync(file));
  return found && readFileSync(found, 'utf8');
}

const mitOf = (holder) => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

export function notices(sourcesDir) {
  const parts = [
    ['Dear ImGui', fromSources(sourcesDir, 'imgui/LICENSE.txt') ?? mitOf('2014-2025 Omar Cornut')],
    ['JSON for Modern C++', fromSources(sourcesDir, 'nlohmann-json/LICENSE.MIT') ?? mitOf('2013-2023 Niels Lohmann')],
    ['Emscripten (runtime parts)', mitOf('2010-2025 Emscripten authors, see its AUTHORS file')],
    ['Inter', fromPackage('@expo-google-fonts/inter', 'LICENSE_FONT')],
    ['Noto Sans TC and Noto Sans KR', fromPackage('@fontsource-variable/noto-sans-tc', 'LICENSE')],
    ['Lucide', fromPackage('lucide-static', 'LICENSE')],
  ];
  return parts.map(([name, text]) => `${name}\n${'='.repeat(name.length)}\n\n${text.trim()}\n`).join('\n\n');
}
