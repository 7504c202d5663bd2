import { granted } from '#platform/refusal'
import { seeded } from '#actions'
import { cast, seededTrainees, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { asId } from '#platform/id'
import { addDays, parisDay, parisInstant } from '#platform/time'
import { membersOf, type Inside } from '../access.ts'
import { companyWith, describeCompany, insertCompany, keepLogo } from '../company-store.ts'
import { closeVote } from '../founding/close-vote.ts'
import { chooseName, proposeName } from '../founding/propose-name.ts'
import { insertOffer } from '../offer-store.ts'
import type { Offer } from '../offer.ts'
import { seedEvents } from './seed-events.ts'
import { seedWork } from './seed-work.ts'
import { seededCompany, seededName, seededOffer } from './seeded.ts'

const claire = cast.find(({ id }) => id === 'claire')?.personId ?? asId<PersonId>('')

/** The trainee of group 7 with that given name. */
const trainee = (givenName: string): PersonId =>
  seededTrainees.group7.find((one) => one.givenName === givenName)?.id ?? asId<PersonId>('')

/** Les Mains Vives: named by a vote, drawn, priced, and at work with four clients. Each row was made by the verb of a screen. */
export async function seedCompany(tx: Tx, now: Date): Promise<void> {
  const opened = parisInstant(addDays(parisDay(now), -20), '09:30')
  await insertCompany(tx, { id: seededCompany, groupId: seeded.group7 }, claire, opened)
  await voteForName(tx, opened)
  await describeCompany(tx, seededCompany, {
    slogan: 'Votre maison entre de bonnes mains.',
    address: '12 rue de l’École, Arras',
    phone: '06 39 98 20 00',
    terms: 'Le client paie à la fin. Il prévient un jour avant s’il annule.',
  })
  await keepLogo(tx, seededCompany, { shape: 'square', colour: 'meadow', sign: 'hands', icon: 'hands' })
  for (const [i, offer] of offers.entries())
    await insertOffer(
      tx,
      seededCompany,
      { ...offer, id: seededOffer(i + 1) },
      trainee('Jocelyne'),
      new Date(opened.getTime() + i * 60_000),
    )
  const company = await companyWith(tx, seededCompany)
  if (!company) throw new Error('the company was just made')
  const members = await membersOf(tx, seeded.group7, parisDay(now))
  const as = (givenName: string): Inside => {
    const personId = trainee(givenName)
    const me = members.find((one) => one.personId === personId)
    return { actor: { personId }, company: { ...company, groupTitle: '' }, seat: 'trainee', me, members }
  }
  await seedWork(tx, as, now)
  await seedEvents(tx, as, now)
}

const offers: Omit<Offer, 'id'>[] = [
  { name: 'Repassage', unit: 'hour', priceCents: 2200 },
  { name: 'Vitres', unit: 'hour', priceCents: 2400 },
  { name: 'Ménage', unit: 'half-day', priceCents: 8400 },
  { name: 'Courses et repas', unit: 'hour', priceCents: 2350 },
]

async function voteForName(tx: Tx, at: Date): Promise<void> {
  for (const [i, [name, by]] of [
    ['Les Mains Vives', 'Aïcha'],
    ['Coup de Main', 'Yasmine'],
    ['Propre et Net', 'Kévin'],
  ].entries())
    granted(
      await proposeName(tx, seededCompany, {
        id: seededName(i + 1),
        name: name ?? '',
        by: trainee(by ?? ''),
        at,
      }),
    )
  for (const [n, by] of [
    [1, 'Jocelyne'],
    [1, 'Rosa'],
    [1, 'Sandrine'],
    [1, 'Olena'],
    [2, 'Mariam'],
    [2, 'Fatoumata'],
  ] as const)
    granted(await chooseName(tx, seededCompany, { nameId: seededName(n), by: trainee(by), at }))
  granted(await closeVote(tx, seededCompany, { nameId: seededName(1), by: claire, at }))
}
