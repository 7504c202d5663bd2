import { Confirm } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { editorWords } from '../access.ts'

/** Before a draft, or an article of it, is thrown away. */
export function throwAwayPage(
  c: Ask,
  { title, action, verb, back }: { title: string; action: string; verb: string; back: string },
): Response {
  return page(
    c,
    editorWords(title),
    <Confirm title={title} action={action} verb={verb} kind="stop" back={{ href: back, label: 'Garder' }}>
      <p>Les textes et les photos ne pourront pas être retrouvés.</p>
    </Confirm>,
  )
}
