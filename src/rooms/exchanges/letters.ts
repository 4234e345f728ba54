import type { Tx } from '../../platform/db/database.ts'
import { shortId } from '../../platform/ids.ts'
import { sendMail } from '../../platform/mail.ts'
import { voiceFor } from '../../voices.ts'
import { findReceipt } from '../ledger/receipts/queries.ts'
import { linkFrom, type Sender, senderColumns, senderOf } from '../standing/letters.ts'
import { areFriends, getTie } from '../standing/ties.ts'
import { inTwin } from './between/twin.ts'
import { dayIn, daysLater } from './durations.ts'
import { findTold, type Told, wasAskedByMail } from './lists.ts'
import { getPatience } from './queries.ts'
import { isAwaited, isOpen, sideOf } from './rules.ts'
import { endOfSilence } from './silence.ts'
import { exchanges } from './urls.ts'
import { sayFact, sayWord, type Voice } from './wording.ts'

type Reader = { id: string; name: string; email: string }
/** One letter to one reader: what it is about, and its paragraphs. */
type Letter = { subject: string; paragraphs: (string | null)[] }
/** Where the reader is: in a community of two, perhaps not in that of whoever did it. */
/** Where a letter is written, and the receipt of what it is about once that is in the book. */
type At = { tx: Tx; sender: Sender; receipt: string | null }
type LetterTo = (told: Told, reader: Reader, voice: Voice, at: At) => Letter | null | Promise<Letter | null>

/** "Tom says you helped. Is that right?": to everybody whose answer is awaited and whom a mail reaches. */
export async function askForAnswer(tx: Tx, sender: Sender, exchangeId: string, now: Date) {
  await write(tx, sender, exchangeId, now, async (told, reader, voice, at) => {
    if (!isAwaited(told, reader.id)) return null
    const { community } = at.sender
    const patience = await getPatience(at.tx, community.id, told)
    const { w, format } = voice
    const side = sideOf(told, reader.id)
    const name = told.lastSpeaker ?? community.name
    const { afterDays, meaning } = endOfSilence(told, wasAskedByMail(told), patience)
    const until = daysLater(dayIn(community.timeZone, told.lastWordAt), afterDays)
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
        link(at.sender, told.id),
        w(`exchanges.mail.asked.until-${meaning}`, { day: format.day(until) }),
      ],
    }
  })
}

/** "Dawn wrote this for you": to the one whose word was said for them, so that they can put it right. */
export async function tellSpokenFor(tx: Tx, sender: Sender, exchangeId: string, now: Date) {
  await write(tx, sender, exchangeId, now, (told, reader, voice) => {
    if (told.spokenFor !== reader.id) return null
    const name = told.recorder ?? sender.community.name
    return {
      subject: voice.w('exchanges.mail.spoken-for.subject', { name }),
      paragraphs: [
        sayFact(voice, told, reader.id),
        voice.w('exchanges.mail.spoken-for.words', { name }),
        link(sender, exchangeId),
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
  await write(tx, sender, exchangeId, now, (told, reader, voice, at) => {
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
        link(at.sender, told.id),
        sayReceipts(voice, at.receipt),
      ],
    }
  })
}

/** "Nobody answered, so we let it go": to both, with the way to write it down again. Friends are not asked to count again. */
export async function tellLetGo(tx: Tx, sender: Sender, exchangeId: string, now: Date) {
  await write(tx, sender, exchangeId, now, async (told, reader, voice, at) => {
    const { giverId, receiverId } = told
    const tie = giverId && receiverId && (await getTie(at.tx, at.sender.community.id, giverId, receiverId))
    return {
      subject: voice.w('exchanges.mail.let-go.subject'),
      paragraphs: [
        sayFact(voice, told, reader.id),
        voice.w(tie && areFriends(tie) ? 'exchanges.mail.let-go.friends' : 'exchanges.mail.let-go.words'),
        link(at.sender, told.id),
      ],
    }
  })
}

/** Thanks, in the words they were said in: to the one who is thanked. */
export async function tellThanks(
  tx: Tx,
  sender: Sender,
  exchangeId: string,
  thanks: { toId: string; from: string; words: string },
  now: Date,
) {
  await write(tx, sender, exchangeId, now, (told, reader, voice, at) => {
    if (thanks.toId !== reader.id) return null
    return {
      subject: voice.w('exchanges.mail.thanks.subject', { name: thanks.from }),
      paragraphs: [
        voice.w('exchanges.mail.thanks.words', { name: thanks.from, words: thanks.words }),
        sayFact(voice, told, reader.id),
        link(at.sender, told.id),
        sayReceipts(voice, at.receipt),
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
  await write(tx, sender, exchangeId, now, (told, reader, voice, at) => {
    if (undoing.by.id === reader.id) return null
    return {
      subject: voice.w('exchanges.mail.undone.subject'),
      paragraphs: [
        sayFact(voice, told, reader.id),
        voice.w('exchanges.mail.undone.words', { name: undoing.by.name, reason: undoing.reason }),
        link(at.sender, told.id),
        sayReceipts(voice, at.receipt),
      ],
    }
  })
}

/** Writes to each of the two whom a mail reaches, in the language they read. */
async function write(tx: Tx, sender: Sender, exchangeId: string, now: Date, letterTo: LetterTo) {
  const told = await writeHere(tx, sender, exchangeId, now, letterTo)
  if (!told?.otherId) return
  // The other one reads it in their own community.
  await inTwin(tx, sender.community.id, exchangeId, async (inner, twin) => {
    const there = await getSender(inner, twin.communityId, sender.baseUrl)
    await writeHere(inner, there, twin.id, now, letterTo)
  })
}

async function writeHere(tx: Tx, sender: Sender, exchangeId: string, now: Date, letterTo: LetterTo) {
  const told = await findTold(tx, sender.community.id, exchangeId)
  if (!told) return null
  const receipt = isOpen(told) ? null : await findReceiptOf(tx, sender.community.id, exchangeId)
  for (const { language, ...reader } of await listReaders(tx, sender.community.id, told)) {
    const voice = { ...voiceFor(sender.community, language), place: sender.community.name }
    const letter = await letterTo(told, reader, voice, { tx, sender, receipt })
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
  return told
}

async function getSender(tx: Tx, communityId: string, baseUrl: string | null): Promise<Sender> {
  const community = await tx
    .selectFrom('communities')
    .select(senderColumns)
    .where('id', '=', communityId)
    .executeTakeFirstOrThrow()
  return senderOf(community, baseUrl)
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

function link(sender: Sender, exchangeId: string): string | null {
  return linkFrom(sender, exchanges.show.to({ exchangeId: shortId(exchangeId) }))
}
