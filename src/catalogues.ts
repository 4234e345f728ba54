// Written by `npm run words`: every sentence of every language. Please do not edit.
import designEn from './design/words/en.json' with { type: 'json' }
import designEnEasy from './design/words/en-easy.json' with { type: 'json' }
import designCy from './design/words/cy.json' with { type: 'json' }
import platformEn from './platform/words/en.json' with { type: 'json' }
import platformEnEasy from './platform/words/en-easy.json' with { type: 'json' }
import platformCy from './platform/words/cy.json' with { type: 'json' }
import agreementEn from './rooms/agreement/words/en.json' with { type: 'json' }
import agreementEnEasy from './rooms/agreement/words/en-easy.json' with { type: 'json' }
import agreementCy from './rooms/agreement/words/cy.json' with { type: 'json' }
import boardEn from './rooms/board/words/en.json' with { type: 'json' }
import boardEnEasy from './rooms/board/words/en-easy.json' with { type: 'json' }
import boardCy from './rooms/board/words/cy.json' with { type: 'json' }
import importsEn from './rooms/community/imports/words/en.json' with { type: 'json' }
import importsEnEasy from './rooms/community/imports/words/en-easy.json' with { type: 'json' }
import importsCy from './rooms/community/imports/words/cy.json' with { type: 'json' }
import communityEn from './rooms/community/words/en.json' with { type: 'json' }
import communityEnEasy from './rooms/community/words/en-easy.json' with { type: 'json' }
import communityCy from './rooms/community/words/cy.json' with { type: 'json' }
import exchangesEn from './rooms/exchanges/words/en.json' with { type: 'json' }
import exchangesEnEasy from './rooms/exchanges/words/en-easy.json' with { type: 'json' }
import exchangesCy from './rooms/exchanges/words/cy.json' with { type: 'json' }
import findEn from './rooms/find/words/en.json' with { type: 'json' }
import findEnEasy from './rooms/find/words/en-easy.json' with { type: 'json' }
import findCy from './rooms/find/words/cy.json' with { type: 'json' }
import friendsEn from './rooms/friends/words/en.json' with { type: 'json' }
import friendsEnEasy from './rooms/friends/words/en-easy.json' with { type: 'json' }
import friendsCy from './rooms/friends/words/cy.json' with { type: 'json' }
import impactEn from './rooms/impact/words/en.json' with { type: 'json' }
import impactEnEasy from './rooms/impact/words/en-easy.json' with { type: 'json' }
import impactCy from './rooms/impact/words/cy.json' with { type: 'json' }
import joiningEn from './rooms/joining/words/en.json' with { type: 'json' }
import joiningEnEasy from './rooms/joining/words/en-easy.json' with { type: 'json' }
import joiningCy from './rooms/joining/words/cy.json' with { type: 'json' }
import languageEn from './rooms/language/words/en.json' with { type: 'json' }
import languageEnEasy from './rooms/language/words/en-easy.json' with { type: 'json' }
import languageCy from './rooms/language/words/cy.json' with { type: 'json' }
import leavingEn from './rooms/leaving/words/en.json' with { type: 'json' }
import leavingEnEasy from './rooms/leaving/words/en-easy.json' with { type: 'json' }
import leavingCy from './rooms/leaving/words/cy.json' with { type: 'json' }
import ledgerEn from './rooms/ledger/words/en.json' with { type: 'json' }
import ledgerEnEasy from './rooms/ledger/words/en-easy.json' with { type: 'json' }
import ledgerCy from './rooms/ledger/words/cy.json' with { type: 'json' }
import neighboursEn from './rooms/neighbours/words/en.json' with { type: 'json' }
import neighboursEnEasy from './rooms/neighbours/words/en-easy.json' with { type: 'json' }
import neighboursCy from './rooms/neighbours/words/cy.json' with { type: 'json' }
import peopleEn from './rooms/people/words/en.json' with { type: 'json' }
import peopleEnEasy from './rooms/people/words/en-easy.json' with { type: 'json' }
import peopleCy from './rooms/people/words/cy.json' with { type: 'json' }
import plansEn from './rooms/plans/words/en.json' with { type: 'json' }
import plansEnEasy from './rooms/plans/words/en-easy.json' with { type: 'json' }
import plansCy from './rooms/plans/words/cy.json' with { type: 'json' }
import potEn from './rooms/pot/words/en.json' with { type: 'json' }
import potEnEasy from './rooms/pot/words/en-easy.json' with { type: 'json' }
import potCy from './rooms/pot/words/cy.json' with { type: 'json' }
import sharingEn from './rooms/sharing/words/en.json' with { type: 'json' }
import sharingEnEasy from './rooms/sharing/words/en-easy.json' with { type: 'json' }
import sharingCy from './rooms/sharing/words/cy.json' with { type: 'json' }
import tasksEn from './rooms/tasks/words/en.json' with { type: 'json' }
import tasksEnEasy from './rooms/tasks/words/en-easy.json' with { type: 'json' }
import tasksCy from './rooms/tasks/words/cy.json' with { type: 'json' }
import tellingEn from './rooms/telling/words/en.json' with { type: 'json' }
import tellingEnEasy from './rooms/telling/words/en-easy.json' with { type: 'json' }
import tellingCy from './rooms/telling/words/cy.json' with { type: 'json' }
import togetherEn from './rooms/together/words/en.json' with { type: 'json' }
import togetherEnEasy from './rooms/together/words/en-easy.json' with { type: 'json' }
import togetherCy from './rooms/together/words/cy.json' with { type: 'json' }
import trustEn from './rooms/trust/words/en.json' with { type: 'json' }
import trustEnEasy from './rooms/trust/words/en-easy.json' with { type: 'json' }
import trustCy from './rooms/trust/words/cy.json' with { type: 'json' }
import wallEn from './rooms/wall/words/en.json' with { type: 'json' }
import wallEnEasy from './rooms/wall/words/en-easy.json' with { type: 'json' }
import wallCy from './rooms/wall/words/cy.json' with { type: 'json' }
import secondStepEn from './rooms/welcome/second-step/words/en.json' with { type: 'json' }
import secondStepEnEasy from './rooms/welcome/second-step/words/en-easy.json' with { type: 'json' }
import secondStepCy from './rooms/welcome/second-step/words/cy.json' with { type: 'json' }
import welcomeEn from './rooms/welcome/words/en.json' with { type: 'json' }
import welcomeEnEasy from './rooms/welcome/words/en-easy.json' with { type: 'json' }
import welcomeCy from './rooms/welcome/words/cy.json' with { type: 'json' }
import whatsOnEn from './rooms/whats-on/words/en.json' with { type: 'json' }
import whatsOnEnEasy from './rooms/whats-on/words/en-easy.json' with { type: 'json' }
import whatsOnCy from './rooms/whats-on/words/cy.json' with { type: 'json' }
import type { Catalogue, Language } from './platform/i18n/words.ts'

type Prefixed<P extends string, T> = { [K in keyof T & string as `${P}.${K}`]: T[K] }

function of<const P extends string, T extends Record<string, string>>(prefix: P, words: T): Prefixed<P, T> {
  const pairs = Object.entries(words).map(([key, message]) => [`${prefix}.${key}`, message])
  return Object.fromEntries(pairs) as Prefixed<P, T>
}

export const catalogues: Record<Language, Catalogue> = {
  en: {
    ...of('design', designEn),
    ...of('platform', platformEn),
    ...of('agreement', agreementEn),
    ...of('board', boardEn),
    ...of('imports', importsEn),
    ...of('community', communityEn),
    ...of('exchanges', exchangesEn),
    ...of('find', findEn),
    ...of('friends', friendsEn),
    ...of('impact', impactEn),
    ...of('joining', joiningEn),
    ...of('language', languageEn),
    ...of('leaving', leavingEn),
    ...of('ledger', ledgerEn),
    ...of('neighbours', neighboursEn),
    ...of('people', peopleEn),
    ...of('plans', plansEn),
    ...of('pot', potEn),
    ...of('sharing', sharingEn),
    ...of('tasks', tasksEn),
    ...of('telling', tellingEn),
    ...of('together', togetherEn),
    ...of('trust', trustEn),
    ...of('wall', wallEn),
    ...of('second-step', secondStepEn),
    ...of('welcome', welcomeEn),
    ...of('whats-on', whatsOnEn),
  },
  'en-easy': {
    ...of('design', designEnEasy),
    ...of('platform', platformEnEasy),
    ...of('agreement', agreementEnEasy),
    ...of('board', boardEnEasy),
    ...of('imports', importsEnEasy),
    ...of('community', communityEnEasy),
    ...of('exchanges', exchangesEnEasy),
    ...of('find', findEnEasy),
    ...of('friends', friendsEnEasy),
    ...of('impact', impactEnEasy),
    ...of('joining', joiningEnEasy),
    ...of('language', languageEnEasy),
    ...of('leaving', leavingEnEasy),
    ...of('ledger', ledgerEnEasy),
    ...of('neighbours', neighboursEnEasy),
    ...of('people', peopleEnEasy),
    ...of('plans', plansEnEasy),
    ...of('pot', potEnEasy),
    ...of('sharing', sharingEnEasy),
    ...of('tasks', tasksEnEasy),
    ...of('telling', tellingEnEasy),
    ...of('together', togetherEnEasy),
    ...of('trust', trustEnEasy),
    ...of('wall', wallEnEasy),
    ...of('second-step', secondStepEnEasy),
    ...of('welcome', welcomeEnEasy),
    ...of('whats-on', whatsOnEnEasy),
  },
  cy: {
    ...of('design', designCy),
    ...of('platform', platformCy),
    ...of('agreement', agreementCy),
    ...of('board', boardCy),
    ...of('imports', importsCy),
    ...of('community', communityCy),
    ...of('exchanges', exchangesCy),
    ...of('find', findCy),
    ...of('friends', friendsCy),
    ...of('impact', impactCy),
    ...of('joining', joiningCy),
    ...of('language', languageCy),
    ...of('leaving', leavingCy),
    ...of('ledger', ledgerCy),
    ...of('neighbours', neighboursCy),
    ...of('people', peopleCy),
    ...of('plans', plansCy),
    ...of('pot', potCy),
    ...of('sharing', sharingCy),
    ...of('tasks', tasksCy),
    ...of('telling', tellingCy),
    ...of('together', togetherCy),
    ...of('trust', trustCy),
    ...of('wall', wallCy),
    ...of('second-step', secondStepCy),
    ...of('welcome', welcomeCy),
    ...of('whats-on', whatsOnCy),
  },
}
