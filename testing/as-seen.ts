import { formIn } from './form-in.ts'
import type { Visitor } from './visitor.ts'

/** What the form that goes to `to` sees as `page` shows it now, to be sent back with what is typed; nothing where there is none yet. */
export async function asSeen(who: Visitor, page: string, to = page): Promise<{ seen?: string }> {
  const shown = await who.get(page)
  const seen = shown.status === 200 ? formIn(shown.text, to)['seen'] : undefined
  return seen === undefined ? {} : { seen }
}
