/** Set by build.mjs. */
declare const ASSETS: import('./module.js').Assets;
/** style.css, for shadow trees. */
declare const STYLE: string;

declare module 'dashboard-glue' {
  const createDashboard: (options: {
    instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void) => object;
  }) => Promise<import('./module.js').Dashboard>;
  export default createDashboard;
}
