import { url } from '../../platform/urls.ts'

/** The group's own settings, and bringing people and hours from elsewhere. */
export const community = {
  settings: url('/settings'),
  vocabulary: url('/settings/words'),
  limits: url('/settings/limits'),
  imports: url('/imports'),
  importTimeOverflow: url('/imports/timeoverflow'),
  importPeople: url('/imports/people'),
  peopleTemplate: url('/imports/people/template'),
  import: url('/imports/:runId'),
  mapping: url('/imports/:runId/columns'),
  bring: url('/imports/:runId/bring'),
  drop: url('/imports/:runId/drop'),
  reconciliation: url('/imports/:runId/reconciliation'),
}
