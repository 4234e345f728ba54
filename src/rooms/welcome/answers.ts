import type { IdeaName } from '../../design/ideas.ts'
import type { Words } from '../../platform/i18n/words.ts'

/** A question with its answer, one idea a line, each with a picture. `id` is its place on the help page. */
export type Answer = {
  id: AnswerId
  question: string
  picture: IdeaName
  ideas: { picture: string; words: string }[]
}
export type AnswerId = 'new' | 'signing-in' | 'writing-down' | 'hours' | 'differently' | 'who-sees'

/** The short answers of the help page in their order; `help` is whom to ask. */
export function shortAnswers(w: Words, help: string): Answer[] {
  const idea = (picture: string, words: string) => ({ picture, words })
  return [
    {
      id: 'new',
      question: w('welcome.help.new'),
      picture: 'new',
      ideas: [
        idea('speech-balloon', w('welcome.help.new.talk', { help })),
        idea('waving-hand', w('welcome.help.new.broker')),
      ],
    },
    {
      id: 'signing-in',
      question: w('welcome.help.sign-in'),
      picture: 'sign-in',
      ideas: [
        idea('love-letter', w('welcome.help.sign-in.letter')),
        idea('one-oclock', w('welcome.help.sign-in.lives')),
        idea('key', w('welcome.help.sign-in.code')),
        idea('television', w('welcome.help.sign-in.wall')),
        idea('mobile-phone', w('welcome.help.sign-in.stay')),
      ],
    },
    {
      id: 'writing-down',
      question: w('welcome.help.log'),
      picture: 'write-down',
      ideas: [
        idea('writing-hand', w('welcome.help.log.say')),
        idea('bell', w('welcome.help.log.asked')),
        idea('notebook', w('welcome.help.log.book')),
        idea('telephone-receiver', w('welcome.help.log.broker', { help })),
      ],
    },
    {
      id: 'hours',
      question: w('welcome.help.hours'),
      picture: 'length',
      ideas: [
        idea('balance-scale', w('welcome.help.hours.same')),
        idea('both-ways', w('welcome.help.hours.both')),
        idea('jar', w('welcome.help.hours.pot')),
        idea('slightly-smiling-face', w('welcome.help.hours.below')),
      ],
    },
    {
      id: 'differently',
      question: w('welcome.help.differently'),
      picture: 'different',
      ideas: [
        idea('thinking-face', w('welcome.help.differently.say')),
        idea('handshake', w('welcome.help.differently.agree')),
        idea('telephone-receiver', w('welcome.help.differently.stuck', { help })),
      ],
    },
    {
      id: 'who-sees',
      question: w('welcome.help.sees'),
      picture: 'see',
      ideas: [
        idea('eye', w('welcome.help.sees.members')),
        idea('locked', w('welcome.help.sees.brokers')),
        idea('bar-chart', w('welcome.help.sees.figures')),
        idea('television', w('welcome.help.sees.wall')),
        idea('door', w('welcome.help.sees.strangers')),
      ],
    },
  ]
}
