import type { Finding, Level } from './list.ts'

const severities: Record<Level, string> = { rethink: 'warning', consider: 'note', info: 'none' }

/** The findings as SARIF 2.1.0, which editors and forges show beside the text. */
export function sarifOf(findings: readonly Finding[]) {
  const rules = new Map(findings.map((finding) => [finding.id, finding]))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'bothways language',
            rules: [...rules.values()].map(({ id, why, principle, kind }) => ({
              id,
              shortDescription: { text: why },
              properties: { principle, kind },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => ({
          ruleId: finding.id,
          level: severities[finding.level],
          kind: finding.level === 'info' ? 'informational' : 'fail',
          message: { text: [finding.why, ...finding.suggestions.map((one) => `Or: ${one}`)].join(' ') },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: finding.file.split('\\').join('/') },
                region: {
                  startLine: finding.line,
                  startColumn: finding.column,
                  charOffset: finding.offset,
                  charLength: finding.length,
                  ...(finding.text && { snippet: { text: finding.text } }),
                },
              },
            },
          ],
          properties: { principle: finding.principle, kind: finding.kind, legitimate: finding.legitimate },
        })),
      },
    ],
  }
}
