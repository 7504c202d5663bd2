import { readPerson, seededOrganisations, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import type { Ground } from '#platform/ground'
import { readConvention } from '../terms/convention-store.ts'
import type { SaidConvention } from '../convention/said-convention.ts'
import { saveSignatories } from '../convention/signatory-store.ts'
import { writeConvention } from '../convention/write-convention.ts'
import { hostWithId } from '../hosts/host-store.ts'
import { prescribersAmong } from '../prescribers/prescriber-store.ts'
import { openSigning } from '../signing/open-signing.ts'
import { whereSigned } from '../signing/read-signed.ts'
import { keepSignature } from '../signing/sign-convention.ts'
import type { SeededConvention } from './seeded-conventions.ts'

export type Standing = { tx: Tx; site: Ground['site']; karine: PersonId }

/**
 * Written, sent, and signed by each, an hour later. Nobody is written to: what each signs with, and where their letters go, is said once all is
 * done, by what is given, and what their referent would have been told is taken back.
 */
export async function signSeeded(
  { tx, site, karine }: Standing,
  seeded: SeededConvention,
  at: Date,
): Promise<() => Promise<void>> {
  const { id, personId, hostId, siret, said } = seeded
  const { plie } = seededOrganisations
  const [person, host, [prescriber]] = [
    await readPerson(tx, personId),
    await hostWithId(tx, hostId),
    await prescribersAmong(tx, [plie.id]),
  ]
  if (!person || !host || !prescriber) throw new Error(`the convention ${id} lacks somebody`)
  const keeper = { id: plie.id, name: plie.name }
  const known = { id, person, host, siret, keeper, prescriber, by: { personId: karine }, now: at }
  const writing = { ...known, sendAnew: async () => {} }
  const written = await writeConvention(tx, { ...writing, said: silent(said) })
  if (!written.ok) throw new Error(`the convention ${id} cannot be seeded: ${written.refusal}`)
  const sent = await openSigning({ db: tx, site }, id, { by: karine, hostAgrees: true }, at)
  const one = await readConvention(tx, id)
  if (!sent.ok || !one) throw new Error(`the convention ${id} cannot be sent`)
  const signedAt = new Date(at.getTime() + 3_600_000)
  const all = (await whereSigned(tx, one)).map((one) => ({ ...one, login: loginOf(one.role, said) }))
  for (const signatory of all) {
    const way = { what: 'signed', how: 'link', mark: signatory.name, readAt: at, at: signedAt } as const
    await keepSignature(tx, site.url, one, signatory, way)
  }
  return () => saveSignatories(tx, id, all)
}

const loginOf = (role: string, { signers }: SaidConvention): string | null =>
  Object.entries(signers).find(([whose]) => whose === role)?.[1].login ?? null

const silent = (said: SaidConvention): SaidConvention => {
  const { person, guardian, host, accompanying, employer, prescriber } = said.signers
  const mute = <One extends { login: string | null }>(one: One) => ({ ...one, login: null })
  return {
    ...said,
    signers: {
      person: mute(person),
      guardian: mute(guardian),
      host: mute(host),
      accompanying: mute(accompanying),
      employer: mute(employer),
      prescriber: mute(prescriber),
    },
  }
}
