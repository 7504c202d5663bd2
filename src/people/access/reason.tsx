import type { Writer } from '#platform/languages'
import type { KeptReason } from './reading-reason.ts'
import { readingSentence } from './reading-sentence.ts'
import type { AccessSentences } from './sentences.fr.ts'

/** Why a file was opened, in the language of the reader; in French where it was kept as a sentence. */
export function Reason({ why, say, write }: { why: KeptReason; say: AccessSentences; write: Writer }) {
  return 'oldWords' in why ? <span lang="fr">{why.oldWords}</span> : <>{readingSentence(why, say, write)}</>
}
