import { newId } from '#platform/id'
import { parisDay } from '#platform/time'
import type { Ask } from '#platform/web'
import type { Inside } from '../access.ts'
import { vatChoicesOn } from '../law.ts'
import { offersOf } from '../offer-store.ts'
import type { RequestFile } from '../request.ts'
import { quoteForm } from './form-page.tsx'

/** As many services as a quote of a group has; without network, nobody gives one more line. */
const ROWS = 3

/** The form of a quote for a request, as a telephone keeps it. */
export const keptQuoteForm = async (c: Ask, inside: Inside, file: RequestFile): Promise<Response> =>
  quoteForm(c, inside, {
    file,
    offers: await offersOf(c.var.db, inside.company.id),
    vats: vatChoicesOn(parisDay(c.var.now)),
    freshId: newId(),
    rows: ROWS,
    isKept: true,
  })
