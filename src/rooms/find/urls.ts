import { url } from '../../platform/urls.ts'

/** Looking for anything one may see. */
export const find = { index: url('/find') }
