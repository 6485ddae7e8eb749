// Catches the memory of the core while it is made: nothing else shows it. To be imported before the package is.
let memory;
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (...all) => {
  const result = await instantiate(...all);
  // The first module is the core; the platform's own fetch has one too.
  memory ??= Object.values((result.instance ?? result).exports).find((value) => value instanceof WebAssembly.Memory);
  return result;
};

/** Once there is a client. */
export const coreMemory = () => memory;
