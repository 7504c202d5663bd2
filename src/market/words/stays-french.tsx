import { languages, type Language } from '#platform/languages'
import { shopSentences } from './shop/sentences.ts'

/** On a page that is the law's, or a desk's, and stays in French: said in the language of its reader. */
export function StaysFrench({ reader }: { reader: Language }) {
  if (reader === 'fr') return null
  return (
    <p class="muted" lang={reader} dir={languages[reader].direction}>
      {shopSentences.says[reader].inFrench}
    </p>
  )
}
