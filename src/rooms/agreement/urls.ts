import { url } from '../../platform/urls.ts'

/** What we promise each other: the text, who has signed it, and how it comes to be changed. */
export const agreement = {
  show: url('/agreement'),
  sign: url('/agreement/sign'),
  signed: url('/agreement/signed'),
  paper: url('/agreement/paper'),
  versions: url('/agreement/versions'),
  begin: url('/agreement/begin'),
  propose: url('/agreement/propose'),
  takeBack: url('/agreement/signings/:signingId/back'),
  version: url('/agreement/:versionId'),
  words: url('/agreement/:versionId/words'),
  changes: url('/agreement/:versionId/changes'),
  agreed: url('/agreement/:versionId/agreed'),
  withdraw: url('/agreement/:versionId/withdraw'),
  keyIn: url('/people/:personId/agreement'),
}
