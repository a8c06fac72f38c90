/** Reads the reporters' JSON into one shape: `{ passed, failed, skipped, notes }`, notes being lines to print. */

export const NOTHING = { passed: 0, failed: 0, skipped: 0, notes: [] };

export const sum = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  notes: [...a.notes, ...b.notes],
});

/** vitest's `json` reporter (Jest's shape). */
export function readVitest(json) {
  const result = { ...NOTHING, notes: [] };
  for (const file of json.testResults) {
    // A file that could not be loaded has no tests, and is a failure of its own.
    if (file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')) {
      result.failed += 1;
      result.notes.push(`failed: ${file.name}: ${file.message}`);
    }
    for (const test of file.assertionResults) {
      if (test.status === 'passed') result.passed += 1;
      else if (test.status === 'failed') result.failed += 1;
      else result.skipped += 1;
      if (test.status !== 'passed')
        result.notes.push(`${test.status === 'failed' ? 'failed' : 'skipped'}: ${test.fullName}`);
    }
  }
  return result;
}

/** Playwright's `json` reporter: suites in suites, specs, one test per project. */
export function readPlaywright(json) {
  const result = { ...NOTHING, notes: [] };
  for (const error of json.errors) {
    result.failed += 1;
    result.notes.push(`failed: ${error.message}`);
  }
  for (const { spec, test } of json.suites.flatMap(testsOf)) {
    const kind = { expected: 'passed', unexpected: 'failed', flaky: 'failed', skipped: 'skipped' }[test.status];
    result[kind] += 1;
    const why = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
    if (kind !== 'passed') result.notes.push(`${kind}: ${spec.title}${why ? ` (${why})` : ''}`);
  }
  return result;
}

function testsOf(suite) {
  const own = suite.specs.flatMap((spec) => spec.tests.map((test) => ({ spec, test })));
  return [...own, ...(suite.suites ?? []).flatMap(testsOf)];
}
