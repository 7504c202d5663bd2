import { listActions } from '#actions'
import { professionals, readOrganisation, type Organisation } from '#people'
import { parisDay } from '#platform/time'
import type { Ask } from '#platform/web'

/** Who answers for this territory, and who leads its published actions: the same on every page that must name them. */
export type Publisher = { organisation: Organisation | undefined; leads: Organisation[]; demo: boolean }

export async function publisherOf(c: Ask): Promise<Publisher> {
  const { db, now, ground } = c.var
  const [steward] = await professionals(db, 'steward', parisDay(now))
  const leadIds = new Set((await listActions(db)).map((one) => one.leadId))
  const leads = await Promise.all([...leadIds].map(async (id) => readOrganisation(db, id)))
  return {
    organisation: steward && (await readOrganisation(db, steward.organisationId)),
    leads: leads.filter((one) => one !== undefined),
    demo: ground.site.demo,
  }
}
