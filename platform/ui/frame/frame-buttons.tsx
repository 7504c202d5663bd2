import { asset } from '../asset.ts'
import { Button } from '../button.tsx'
import type { Words } from '../words/sentences.fr.ts'

/** Hidden until the script has found a voice: without script there is no button that does nothing. Its place is kept in the bar. */
export function Listen({ words }: { words: Words }) {
  return (
    <Button
      kind="listen"
      icon="listen"
      type="button"
      hidden
      held
      data-src={asset('listen.js')}
      data-then={words.toGoOn}
    >
      {words.listen}
    </Button>
  )
}

/** Signing out changes something: it is a form, not a link. */
export function Leave({ words }: { words: Words }) {
  return (
    <form method="post" action="/deconnexion">
      <Button kind="quiet">{words.leave}</Button>
    </form>
  )
}
