import { type AddressObject, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type Letter = { to: string; from: string; subject: string; words: string }

/** A real mail server on a port of its own that takes every letter and keeps it to be read. */
export async function openLetterBox() {
  const letters: Letter[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      simpleParser(stream).then(({ from, to, subject = '', text = '' }) => {
        letters.push({ from: textOf(from), to: textOf(to), subject, words: text })
        done()
      }, done)
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  if (!address || typeof address === 'string') throw new Error('the letter box has no port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    letters,
    /** The latest letter to somebody, once it is there. */
    async letterTo(address: string, isIt: (letter: Letter) => boolean = () => true): Promise<Letter> {
      for (let wait = 0; wait < 200; wait += 1) {
        const found = letters.findLast((letter) => letter.to.includes(address) && isIt(letter))
        if (found) return found
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error(`no letter came to ${address}`)
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

function textOf(address: AddressObject | AddressObject[] | undefined): string {
  return [address ?? []]
    .flat()
    .map((one) => one.text)
    .join(', ')
}
