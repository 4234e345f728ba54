// Writes what the runner counted as one line of JSON, for the last line of `npm test`.
export default async function* count(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for await (const { type, data } of source) {
    if (data?.details?.type === 'suite') continue
    if (type === 'test:pass') counts[data.skip ? 'skipped' : 'passed'] += 1
    if (type === 'test:fail') counts.failed += 1
  }
  yield `${JSON.stringify(counts)}\n`
}
