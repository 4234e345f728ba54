/** One number large, with the sentence that says what it means. Numbers about people come in pairs: use several. */
export function Figures({ figures }: { figures: { number: string; words: string }[] }) {
  return (
    <dl class="figures">
      {figures.map(({ number, words }) => (
        <div key={words}>
          <dt>{words}</dt>
          <dd>{number}</dd>
        </div>
      ))}
    </dl>
  )
}
