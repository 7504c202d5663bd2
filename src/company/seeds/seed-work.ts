import { granted } from '#platform/refusal'
import { cast, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { asId } from '#platform/id'
import { addDays, parisDay, parisInstant, weekday, type Day } from '#platform/time'
import type { Inside } from '../access.ts'
import { askCompany } from '../clients/ask-company.ts'
import { planTurn } from '../planning/plan-turn.ts'
import { answerQuote } from '../quotes/answer-quote.ts'
import { makeQuote } from '../quotes/make-quote.ts'
import type { Line } from '../quote.ts'
import { keepRequest } from '../requests/keep-request.ts'
import { giveService, makeInvoice } from '../sheet/give-service.ts'
import { serviceSteps } from '../service.ts'
import { keepOpinion, tickStep } from '../service-store.ts'
import type { TurnRole } from '../turn.ts'
import { seededInvoice, seededQuote, seededRequest, seededTurn } from './seeded.ts'

type As = (givenName: string) => Inside

/** The same day, or the Monday after: nobody works on a Sunday. */
const workday = (day: Day): Day => (weekday(day) > 5 ? addDays(day, 8 - weekday(day)) : day)

/** One service from its request to its invoice, one that waits for its day, a call to answer, a request of yesterday. */
export async function seedWork(tx: Tx, as: As, now: Date): Promise<void> {
  const today = parisDay(now)
  await seedShopping(tx, as, workday(addDays(today, -9)))
  await seedWindows(tx, as, { asked: workday(addDays(today, -4)), goes: workday(addDays(today, 2)) })
  await keepRequest(
    tx,
    as('Rosa'),
    {
      how: 'typed',
      id: seededRequest(3),
      client: 'Madame Pruvost',
      clientAddress: '8 rue des Promenades, Arras',
      clientPhone: '06 39 98 20 01',
      words: 'Deux heures de repassage, jeudi matin.',
      callBackAt: null,
    },
    parisInstant(addDays(today, -1), '14:00'),
  )
  await keepRequest(
    tx,
    as('Jocelyne'),
    {
      how: 'call',
      id: seededRequest(4),
      client: 'Monsieur Delattre',
      clientAddress: '15 rue du Crinchon, Arras',
      clientPhone: '06 39 98 20 03',
      words: 'Un repas pour deux, sans sel, samedi midi.',
      callBackAt: parisInstant(today, '15:00'),
    },
    parisInstant(addDays(today, -1), '16:00'),
  )
  await asked(
    tx,
    as('Jocelyne').company,
    {
      id: seededRequest(5),
      client: `${brigitte?.givenName ?? ''} ${brigitte?.familyName ?? ''}`,
      clientAddress: 'Salle de réunion',
      words: 'Ménage. Ranger la salle après la réunion de vendredi.',
      notedBy: brigitte?.personId ?? asId<PersonId>(''),
    },
    parisInstant(addDays(today, -1), '17:00'),
  )
}

const brigitte = cast.find(({ id }) => id === 'brigitte')

const line = (name: string, hours: number, unitCents: number): Line => ({
  name,
  unit: 'hour',
  quantity_hundredths: hours * 100,
  unitCents,
})
const fixed = (name: string, unitCents: number): Line => ({
  name,
  unit: 'fixed',
  quantity_hundredths: 100,
  unitCents,
})

const asked = async (...what: Parameters<typeof askCompany>) => granted(await askCompany(...what))
const quoted = async (...what: Parameters<typeof makeQuote>) => granted(await makeQuote(...what))
const answered = async (...what: Parameters<typeof answerQuote>) => granted(await answerQuote(...what))

async function seedShopping(tx: Tx, as: As, on: Day): Promise<void> {
  const at = parisInstant(on, '09:00')
  const [id, quote] = [seededRequest(1), seededQuote(1)]
  const client = 'Madame Leroux'
  const address = '22 rue Baudimont, Arras'
  await keepRequest(
    tx,
    as('Aïcha'),
    {
      how: 'call',
      id,
      client,
      clientAddress: address,
      clientPhone: '06 39 98 20 04',
      words: 'Faire mes courses. Je me suis cassé le bras.',
      callBackAt: null,
    },
    at,
  )
  const lines = [line('Courses et repas', 1.5, 2350), fixed('Déplacement', 0)]
  await quoted(tx, as('Jocelyne'), { id: quote, requestId: id, clientAddress: address, lines, vat: '10' }, at)
  const { company, actor } = as('Sandrine')
  await answered(
    tx,
    { companyId: company.id, id: quote },
    { answer: 'accepted', name: client, on },
    actor.personId,
    at,
  )
  await turn(tx, as('Jocelyne'), 1, {
    who: as('Jocelyne'),
    role: 'on site',
    on,
    from: '14:00',
    to: '15:30',
    id,
  })
  await turn(tx, as('Jocelyne'), 2, { who: as('Aïcha'), role: 'phone', on, from: '14:00', to: '16:00', id })
  const after = parisInstant(on, '16:00')
  for (const step of serviceSteps) await tickStep(tx, id, step, as('Jocelyne').actor.personId, after)
  granted(await giveService(tx, as('Jocelyne'), id, after))
  granted(await makeInvoice(tx, as('Kévin'), id, after, seededInvoice))
  await keepOpinion(tx, id, 'happy', as('Sandrine').actor.personId, after)
}

async function seedWindows(tx: Tx, as: As, { asked, goes }: { asked: Day; goes: Day }): Promise<void> {
  const at = parisInstant(asked, '09:00')
  const [id, quote] = [seededRequest(2), seededQuote(2)]
  const client = 'Crèche Les Petits Pas'
  const address = '4 place du Wetz d’Amain, Arras'
  await keepRequest(
    tx,
    as('Béatrice'),
    {
      how: 'typed',
      id,
      client,
      clientAddress: address,
      clientPhone: '06 39 98 20 02',
      words: 'Laver huit fenêtres avant la fête de lundi.',
      callBackAt: null,
    },
    at,
  )
  const lines = [line('Vitres', 3, 2400), fixed('Produits, fournis', 600), fixed('Déplacement', 0)]
  await quoted(tx, as('Aïcha'), { id: quote, requestId: id, clientAddress: address, lines, vat: '20' }, at)
  const { company, actor } = as('Ludivine')
  await answered(
    tx,
    { companyId: company.id, id: quote },
    { answer: 'accepted', name: 'Sophie Lambin', on: asked },
    actor.personId,
    at,
  )
  await turn(tx, as('Yasmine'), 3, {
    who: as('Aïcha'),
    role: 'on site',
    on: goes,
    from: '09:00',
    to: '12:00',
    id,
  })
  await turn(tx, as('Yasmine'), 4, {
    who: as('Jocelyne'),
    role: 'phone',
    on: goes,
    from: '09:00',
    to: '11:00',
    id,
  })
  await turn(tx, as('Yasmine'), 5, {
    who: as('Yasmine'),
    role: 'planning',
    on: goes,
    from: '09:00',
    to: '10:00',
    id,
  })
}

type Planned = {
  who: Inside
  role: TurnRole
  on: Day
  from: string
  to: string
  id: ReturnType<typeof seededRequest>
}

async function turn(tx: Tx, by: Inside, n: number, { who, role, on, from, to, id }: Planned): Promise<void> {
  const wish = {
    id: seededTurn(n),
    role,
    personId: who.actor.personId,
    requestId: id,
    startsAt: parisInstant(on, from),
    endsAt: parisInstant(on, to),
  }
  const at = parisInstant(addDays(on, -1), '10:00')
  const planned = await planTurn(tx, by, wish, at)
  if (!planned.ok) throw new Error(planned.refusal)
}
