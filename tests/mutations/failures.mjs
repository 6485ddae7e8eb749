// A reporter of Node's test runner: one line of JSON for each test that failed, with the names of what it stands in.
export default async function* failures(source) {
  const path = [];
  for await (const { type, data } of source) {
    if (type === 'test:start') path.splice(data.nesting, path.length, data.name);
    // A suite fails because of what is in it, which has been reported by then.
    if (type === 'test:fail' && data.details.error.failureType !== 'subtestsFailed') {
      yield `${JSON.stringify([...path.slice(0, data.nesting), data.name].join(': '))}\n`;
    }
  }
}
