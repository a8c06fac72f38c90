import { join } from 'node:path';

/** The reporters' JSON as one list: `{ file, title, passed }`; a skipped test did not pass. */
export function testsIn(json) {
  if (json.testResults)
    return json.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, status }) => ({ file: name, title: fullName, passed: status === 'passed' })),
    );
  return json.suites.flatMap((suite) => specsOf(suite, suite.file, json.config.rootDir));
}

/** Playwright names files from its test folder; ours are named from the checkout. */
function specsOf(suite, file, folder) {
  const own = suite.specs.flatMap((spec) =>
    spec.tests.map(({ status }) => ({ file: join(folder, file), title: spec.title, passed: status === 'expected' })),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => specsOf(inner, file, folder))];
}
