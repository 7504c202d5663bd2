import { cast, seededOrganisations } from '#people'
import type { Tx } from '#platform/db'
import type { Ground } from '#platform/ground'
import { addHost } from '../hosts/write-host.ts'
import { seedDeclaration } from './seed-declaration.ts'
import { seedMatching } from './seed-matching.ts'
import { seedNeeds } from './seed-needs.ts'
import { seedConventions } from './seed-conventions.ts'
import { seedPast } from './seed-past.ts'
import { seededHosts } from './seeded-hosts.ts'

/** An immersion of a trainee, and employers that the referent of the PLIE and the adviser of the ACI met, typed through the same verb as their screen. */
export async function seedImmersion(tx: Tx, now: Date, site: Ground['site']): Promise<void> {
  const { plie } = seededOrganisations
  for (const { id, keeperId, said } of seededHosts(now)) {
    const [keeper, who] = keeperId === plie.id ? [plie, 'karine'] : [seededOrganisations.ateliers, 'farida']
    const by = cast.find((one) => one.id === who)?.personId
    if (!by) throw new Error(`nobody of the cast is ${who}`)
    const keeping = { keeper: { id: keeper.id, name: keeper.name }, keepers: [keeper.id], by, now }
    const done = await addHost(tx, id, { said, ...keeping })
    if (!done.ok) throw new Error(`the host ${said.name} cannot be seeded: ${done.refusal}`)
  }
  await seedNeeds(tx, now)
  await seedPast(tx, now)
  await seedMatching(tx, now)
  await seedDeclaration(tx, now)
  await seedConventions(tx, now, site)
}
