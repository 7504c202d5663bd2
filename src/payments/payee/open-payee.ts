import type { Tx } from '#platform/db'
import type { Ground } from '#platform/ground'
import { addJob } from '#platform/jobs'
import { readOrganisation, type OrganisationId } from '#people'
import { providerOf } from '../provider/door.ts'
import { insertPayee, readPayee, writePayee } from '../payee-store.ts'
import { paymentsToWork } from '../move/door.ts'

/** Opens an account at the provider for an organisation that sells on the market of an operator, by a job. Asked twice, it is one. */
export async function openPayee(
  tx: Tx,
  { organisationId, operatorId }: { organisationId: OrganisationId; operatorId: OrganisationId },
  now: Date,
): Promise<void> {
  await insertPayee(tx, { organisationId, operatorId }, now)
  await addJob(tx, 'open-payee', { id: organisationId }, { key: `open-payee ${organisationId}` })
}

/** Makes the account at the provider unless it is made, and reads it. @throws when the provider does not answer. */
export async function readPayeeAgain(
  ground: Ground,
  organisationId: OrganisationId,
  now: Date,
): Promise<void> {
  const { db } = ground
  const payee = await readPayee(db, organisationId)
  const provider = await providerOf(ground)
  const organisation = await readOrganisation(db, organisationId)
  if (!payee || !provider || !organisation) return
  const { name, email } = organisation
  const providerId = payee.providerId ?? (await provider.openPayee({ id: organisationId, name, email }))
  const read = await provider.readPayee(providerId)
  await db.transaction((tx) => writePayee(tx, organisationId, { providerId, ...read }, now))
  // money may have waited for this account
  const ids = await paymentsToWork(db, organisationId, 500)
  if (ids.length > 0) await db.transaction((tx) => addJob(tx, 'send-shares', { ids }))
}

/** The address where a merchant tells the provider who they are, or undefined when there is no provider. */
export async function onboardPayee(
  ground: Ground,
  organisationId: OrganisationId,
  now: Date,
): Promise<string | undefined> {
  await readPayeeAgain(ground, organisationId, now)
  const payee = await readPayee(ground.db, organisationId)
  const provider = await providerOf(ground)
  if (!provider || !payee?.providerId) return undefined
  const back = `${ground.site.url}/argent/compte/${organisationId}`
  return provider.onboard(payee.providerId, { returnUrl: back, refreshUrl: back })
}
