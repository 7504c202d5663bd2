import type { Ask } from '#platform/web'
import { requireActor } from '#people'
import type { Inside } from '../access.ts'
import { wayToServices } from '../clients/door.ts'
import { comingEvent } from '../events/door.ts'
import { offersOf } from '../offer-store.ts'
import { lastQuoteOf } from '../quote-store.ts'
import { waitingFirst, type RequestFile } from '../request.ts'
import { requestFilesOf } from '../request-store.ts'
import { turnsOf } from '../turn-store.ts'
import type { Now } from './now-card.tsx'
import { homePage } from './page.tsx'

/** The first page of a company, as it stands now. */
export async function showHome(c: Ask, inside: Inside): Promise<Response> {
  const { db } = c.var
  const { id } = inside.company
  const waiting = waitingFirst(await requestFilesOf(db, id))
  const now = await nowOf(c, inside, waiting)
  return homePage(c, inside, {
    now,
    also: now.what === 'request' ? waiting.slice(1) : waiting,
    turns: await turnsOf(db, id),
    lastQuote: await lastQuoteOf(db, id),
    event: await comingEvent(db, id, c.var.now),
    way: inside.seat === 'trainee' ? await wayToServices(db, requireActor(c), c.var.now) : undefined,
  })
}

async function nowOf(c: Ask, { company }: Inside, [file]: RequestFile[]): Promise<Now> {
  if (!company.name) return { what: 'name' }
  if ((await offersOf(c.var.db, company.id)).length === 0) return { what: 'prices' }
  return file ? { what: 'request', file } : { what: 'client' }
}
