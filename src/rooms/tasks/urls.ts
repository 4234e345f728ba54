import { url } from '../../platform/urls.ts'

/** Who looks after what. */
export const tasksTaken = {
  index: url('/tasks'),
  before: url('/tasks/before'),
  give: url('/tasks/give'),
  one: url('/tasks/:taskId'),
  back: url('/tasks/:taskId/back'),
  resume: url('/tasks/:taskId/resume'),
  wish: url('/tasks/:taskId/wish'),
  offer: url('/tasks/:taskId/offer'),
  takeBack: url('/tasks/:taskId/offer/take-back'),
  answer: url('/tasks/:taskId/offer/answer'),
  longer: url('/tasks/:taskId/longer'),
  end: url('/tasks/:taskId/end'),
}
