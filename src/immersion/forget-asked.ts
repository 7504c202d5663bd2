import type { Db } from '#platform/db'
import { addMonths, parisDay, parisInstant } from '#platform/time'
import { deleteDeclarations } from './declare/door.ts'
import { forgetHostLinks } from './hosting/door.ts'
import { deleteProposals, deleteWishes } from './matching/door.ts'
import { deleteLeftOut } from './past/door.ts'
import { deleteWaiting } from './needs/door.ts'
import { forgetSigningLinks } from './signing/door.ts'
import { deleteLoginLanguages } from './words/door.ts'

/** A wish that nobody touched for so long is nobody’s any more. */
const WISH_MONTHS = 24
/** A line of a list of needs that nobody answered, or what was answered to it; that a line was left out. */
const LINE_MONTHS = 12
/** In which language somebody read who signs nothing here any more. */
const LANGUAGE_MONTHS = 12

/** Forgets what employers said and were asked, and what people wished, once it is over: how long stands with each noun. */
export const forgetAsked = (
  db: Db,
  now: Date,
): Promise<{
  declarations: number
  proposals: number
  wishes: number
  hostLinks: number
  signingLinks: number
  languages: number
  waitingNeeds: number
  leftOut: number
}> =>
  db.transaction(async (tx) => ({
    declarations: await deleteDeclarations(tx, now),
    hostLinks: await forgetHostLinks(tx, now),
    signingLinks: await forgetSigningLinks(tx, now),
    languages: await deleteLoginLanguages(
      tx,
      parisInstant(addMonths(parisDay(now), -LANGUAGE_MONTHS), '00:00'),
    ),
    leftOut: await deleteLeftOut(tx, parisInstant(addMonths(parisDay(now), -LINE_MONTHS), '00:00')),
    waitingNeeds: await deleteWaiting(tx, parisInstant(addMonths(parisDay(now), -LINE_MONTHS), '00:00')),
    proposals: await deleteProposals(tx, now),
    wishes: await deleteWishes(tx, parisInstant(addMonths(parisDay(now), -WISH_MONTHS), '00:00')),
  }))
