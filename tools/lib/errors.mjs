// An error whose message is all that a person needs: what went wrong and what to do. It is shown without a stack.
export class UserError extends Error {
  name = 'UserError';
}

/** Runs a script's main function; a failure ends the process with code 1 and one clear message. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof UserError ? `error: ${error.message}` : error);
    process.exitCode = 1;
  }
}
