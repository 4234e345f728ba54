/** A telephone number to ring. Its figures keep their order on a page that is read from right to left. */
export function Phone({ number }: { number: string }) {
  return (
    <a class="govuk-link phone" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      <bdi dir="ltr">{number}</bdi>
    </a>
  )
}
