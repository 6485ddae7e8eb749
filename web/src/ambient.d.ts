// The core's glue: chunks that the build puts beside the entries.
declare module 'astral-core' {
  const createCore: import('./core.js').CoreFactory;
  export default createCore;
}
declare module 'astral-core-external' {
  const createCore: import('./core.js').CoreFactory;
  export default createCore;
}
declare module 'astral-columns' {
  const base64: string;
  export default base64;
}
declare module '*.wasm' {
  const module: WebAssembly.Module;
  export default module;
}
