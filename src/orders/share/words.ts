import { french } from './sentences.fr.ts'

/** Why nothing may be answered on an order any more, in French. */
export const openSentences = french.open
