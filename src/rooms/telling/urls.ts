import { url } from '../../platform/urls.ts'

/** Telling someone, coming back with a code, and, for the few who may, looking after what was told. */
export const telling = {
  tell: url('/tell'),
  voice: url('/tell/voice'),
  back: url('/tell/back'),
  receipt: url('/tell/:code'),
  more: url('/tell/:code/voice'),
  index: url('/told'),
  show: url('/told/:tellingId'),
  acknowledge: url('/told/:tellingId/acknowledge'),
  write: url('/told/:tellingId/write'),
  who: url('/told/:tellingId/who'),
  endWho: url('/told/:tellingId/who/end'),
  close: url('/told/:tellingId/close'),
  reopen: url('/told/:tellingId/reopen'),
  print: url('/told/:tellingId/print'),
  sound: url('/told/sounds/:soundId'),
  settings: url('/settings/telling'),
}

/** Where a code stands in an address: nothing behind it is written down anywhere. */
export const secretBehind = `${telling.tell.path}/`
/** Where recordings are sent to. */
export const bringsVoice = /^\/tell\/(?:[^/]+\/)?voice$/
