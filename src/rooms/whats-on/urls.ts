import { url } from '../../platform/urls.ts'

/** What is on: a few notes, kept by those who look after things. */
export const whatsOn = {
  index: url('/whats-on'),
  show: url('/whats-on/:noticeId'),
  down: url('/whats-on/:noticeId/down'),
  up: url('/whats-on/:noticeId/up'),
}
