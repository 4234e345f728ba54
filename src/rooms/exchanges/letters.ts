import type { Tx } from '../../platform/db/database.ts'
import type { Community } from '../../platform/http/env.ts'
import { shortId } from '../../platform/ids.ts'
import { sendMail } from '../../platform/mail.ts'
import { voiceFor } from '../../voices.ts'
import { findReceipt } from '../ledger/receipts/queries.ts'
import { dayIn, daysLater } from './durations.ts'
import { findTold, type Told, wasAskedByMail } from './lists.ts'
import { getPatience } from './queries.ts'
import { isAwaited, isOpen, sideOf } from './rules.ts'
import { endOfSilence } from './silence.ts'
import { exchanges } from './urls.ts'
import { sayFact, sayWord, type Voice } from './wording.ts'

/** Whose letters these are, and where their links lead. Without an address there are no links. */
export type Sender = {
  community: Pick<Community, 'id' | 'name' | 'timeZone' | 'language' | 'vocabulary'>
  baseUrl: string | null
}

type Reader = { id: string; name: string; email: string }
/** One letter to one reader: what it is about, and its paragraphs. */
type Letter = { subject: string; paragraphs: (string | null)[] }

/** "Tom says you helped. Is that right?": to everybody whose answer is awaited and whom a mail reaches. */
export async function askForAnswer(tx: Tx, sender: Sender, exchangeId: string, now: Date) {
  const patience = await getPatience(tx, sender.community.id)
  await write(tx, sender, exchangeId, now, (told, reader, voice) => {
    if (!isAwaited(told, reader.id)) return null
    const { w, format } = voice
    const side = sideOf(told, reader.id)
    const name = told.lastSpeaker ?? sender.community.name
    const { afterDays, meaning } = endOfSilence(told, wasAskedByMail(told), patience)
    const until = daysLater(dayIn(sender.community.timeZone, told.lastWordAt), afterDays)
    const differs = told.state === 'talk'
    return {
      subject: differs
        ? w('exchanges.mail.differs.subject', { name })
        : w(side === 'giver' ? 'exchanges.mail.asked.you-helped' : 'exchanges.mail.asked.helped-you', {
            name,
          }),
      paragraphs: [
        sayWord(voice, told, reader.id),
        differs ? w('exchanges.mail.differs.words') : w('exchanges.mail.asked.words'),
        link(sender, exchangeId),
        w(`exchanges.mail.asked.until-${meaning}`, { day: format.day(until) }),
      ],
    }
  })
}

/** "It is settled": to the two, except whoever just said yes. */
export async function tellSettled(
  tx: Tx,
  sender: Sender,
  exchangeId: string,
  sayer: { id: string; name: string } | null,
  now: Date,
) {
  await write(tx, sender, exchangeId, now, (told, reader, voice, receipt) => {
    if (sayer?.id === reader.id) return null
    const { w } = voice
    return {
      subject: w('exchanges.mail.settled.subject'),
      paragraphs: [
        sayer
          ? w('exchanges.mail.settled.yes', { name: sayer.name })
          : w('exchanges.mail.settled.by-silence'),
        sayFact(voice, told, reader.id),
        w(`exchanges.mail.settled.${told.comeBack}`),
        link(sender, exchangeId),
        sayReceipts(voice, receipt),
      ],
    }
  })
}

/** "Nobody answered, so we let it go": to both, with the way to write it down again. */
export async function tellLetGo(tx: Tx, sender: Sender, exchangeId: string, now: Date) {
  await write(tx, sender, exchangeId, now, (told, reader, voice) => ({
    subject: voice.w('exchanges.mail.let-go.subject'),
    paragraphs: [
      sayFact(voice, told, reader.id),
      voice.w('exchanges.mail.let-go.words'),
      link(sender, exchangeId),
    ],
  }))
}

/** Thanks, in the words they were said in: to the one who is thanked. */
export async function tellThanks(
  tx: Tx,
  sender: Sender,
  exchangeId: string,
  thanks: { toId: string; from: string; words: string },
  now: Date,
) {
  await write(tx, sender, exchangeId, now, (told, reader, voice, receipt) => {
    if (thanks.toId !== reader.id) return null
    return {
      subject: voice.w('exchanges.mail.thanks.subject', { name: thanks.from }),
      paragraphs: [
        voice.w('exchanges.mail.thanks.words', { name: thanks.from, words: thanks.words }),
        sayFact(voice, told, reader.id),
        link(sender, exchangeId),
        sayReceipts(voice, receipt),
      ],
    }
  })
}

/** "This was undone", with the reason: to both, except the broker who did it. */
export async function tellUndone(
  tx: Tx,
  sender: Sender,
  exchangeId: string,
  undoing: { by: { id: string; name: string }; reason: string },
  now: Date,
) {
  await write(tx, sender, exchangeId, now, (told, reader, voice, receipt) => {
    if (undoing.by.id === reader.id) return null
    return {
      subject: voice.w('exchanges.mail.undone.subject'),
      paragraphs: [
        sayFact(voice, told, reader.id),
        voice.w('exchanges.mail.undone.words', { name: undoing.by.name, reason: undoing.reason }),
        link(sender, exchangeId),
        sayReceipts(voice, receipt),
      ],
    }
  })
}

/** Writes to each of the two whom a mail reaches, in the language they read. */
async function write(
  tx: Tx,
  sender: Sender,
  exchangeId: string,
  now: Date,
  letterTo: (told: Told, reader: Reader, voice: Voice, receipt: string | null) => Letter | null,
) {
  const told = await findTold(tx, sender.community.id, exchangeId)
  if (!told) return
  const receipt = isOpen(told) ? null : await findReceiptOf(tx, sender.community.id, exchangeId)
  for (const { language, ...reader } of await listReaders(tx, sender.community.id, told)) {
    const voice = { ...voiceFor(sender.community, language), place: sender.community.name }
    const letter = letterTo(told, reader, voice, receipt)
    if (!letter) continue
    const words = [
      voice.w('exchanges.mail.hello', { name: reader.name }),
      ...letter.paragraphs.filter((paragraph) => paragraph !== null),
      voice.w('exchanges.mail.bye', { place: sender.community.name }),
    ].join('\n\n')
    const { id: personId, email: to } = reader
    const { subject } = letter
    await sendMail(tx, { communityId: sender.community.id, personId, to, subject, words }, now)
  }
}

/** The receipt of the last line about it: of the one that undid it, where it was undone. Null where nothing is in the book. */
async function findReceiptOf(tx: Tx, communityId: string, exchangeId: string): Promise<string | null> {
  const exchange = await tx
    .selectFrom('exchanges')
    .select('transactionId')
    .where('communityId', '=', communityId)
    .where('id', '=', exchangeId)
    .executeTakeFirst()
  const id = exchange?.transactionId
  if (!id) return null
  return (
    (await findReceipt(tx, communityId, { reversesId: id })) ?? (await findReceipt(tx, communityId, { id }))
  )
}

function sayReceipts({ w }: Voice, receipt: string | null): string | null {
  return receipt && w('ledger.receipt.keep', { receipt })
}

async function listReaders(tx: Tx, communityId: string, told: Told) {
  const ids = [told.giverId, told.receiverId].filter((id) => id !== null)
  const rows = await tx
    .selectFrom('people')
    .innerJoin('contactDetails', (join) =>
      join
        .onRef('contactDetails.communityId', '=', 'people.communityId')
        .onRef('contactDetails.personId', '=', 'people.id'),
    )
    .select(['people.id', 'people.name', 'people.language', 'contactDetails.email'])
    .where('people.communityId', '=', communityId)
    .where('people.id', 'in', ids)
    .where('people.state', 'in', ['here', 'resting'])
    .execute()
  // Whoever gave first, always: the database answers in whatever order it likes.
  rows.sort((one) => (one.id === told.giverId ? -1 : 1))
  return rows.flatMap(({ email, ...row }) => (email === null ? [] : [{ ...row, email }]))
}

function link({ baseUrl }: Sender, exchangeId: string): string | null {
  return baseUrl === null ? null : baseUrl + exchanges.show.to({ exchangeId: shortId(exchangeId) })
}
