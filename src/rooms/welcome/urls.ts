import { url } from '../../platform/urls.ts'

/** Coming in: the front door, signing in and out, the first visit, help. */
export const welcome = {
  home: url('/'),
  begin: url('/begin'),
  beginDemo: url('/begin/demo'),
  beginEmpty: url('/begin/empty'),
  beginBringing: url('/begin/bring'),
  firstSteps: url('/begin/next'),
  signIn: url('/sign-in'),
  signInSent: url('/sign-in/sent'),
  signInLink: url('/sign-in/link/:secret'),
  signInCode: url('/sign-in/code'),
  signInAs: url('/sign-in/as'),
  signOut: url('/sign-out'),
  signOutEverywhere: url('/sign-out/everywhere'),
  devices: url('/devices'),
  printedCode: url('/people/:personId/code'),
  language: url('/language/:language'),
  help: url('/help'),
  manifest: url('/manifest.webmanifest'),
  offline: url('/offline'),
  offlineKept: url('/offline/kept'),
  mails: url('/mails'),
  mail: url('/mails/:name'),
}
