import { seededOrganisations, cast } from '#people'
import type { Tx } from '#platform/db'
import { asId } from '#platform/id'
import { addDays, parisDay } from '#platform/time'
import type { NeedId } from '../ids.ts'
import type { SaidNeed } from '../needs/need.ts'
import { saveNeed } from '../needs/need-store.ts'
import { seededHost, seededPerson } from './seeded-hosts.ts'

const needId = (n: number) => asId<NeedId>(`00000000-0000-8000-8000-00000057300${n}`)

/** The one that the list of pages builds on. */
export const seededNeed = needId(1)

/** What two employers told the referent of the PLIE that they look for. */
export async function seedNeeds(tx: Tx, now: Date): Promise<void> {
  const by = cast.find(({ id }) => id === 'karine')?.personId
  if (!by) throw new Error(`nobody of the cast works at ${seededOrganisations.plie.name}`)
  const today = parisDay(now)
  const cleaner: SaidNeed = {
    post: 'agent d’entretien',
    trade: 'K2204',
    hours: { from: 24 * 60, to: 24 * 60 },
    contract: 'CDI',
    contractSaid: 'temps partiel',
    start: { kind: 'day', on: addDays(today, 20) },
    places: 1,
    openUntil: addDays(today, 45),
    asksFor: 'Mme Fournier, cheffe de service',
    said: '',
  }
  const help: SaidNeed = {
    post: 'aide ménagère',
    trade: 'K1304',
    hours: { from: 6 * 60, to: 6 * 60 },
    contract: 'CESU',
    contractSaid: '',
    start: { kind: 'soon' },
    places: 1,
    openUntil: null,
    asksFor: '',
    said: 'Deux matins par semaine.',
  }
  const said = { asked: [], closed: null, isTyped: true }
  const saving = { by, typed: true, now }
  await saveNeed(tx, { ...cleaner, ...said, id: seededNeed, hostId: seededHost }, saving)
  await saveNeed(tx, { ...help, ...said, id: needId(2), hostId: seededPerson }, saving)
}
