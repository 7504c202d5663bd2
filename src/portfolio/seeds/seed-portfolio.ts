import { seeded } from '#actions'
import { cast, type CastId, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { addDays, DAY_MS, parisDay } from '#platform/time'
import type { Evidence } from '../evidence.ts'
import { listShown } from '../evidence-store.ts'
import type { EvidenceId } from '../ids.ts'
import { sayCriteria } from '../criteria/say-criteria.ts'
import { keyOf } from '../criterion.ts'
import { criteriaFor } from '../list-criteria.ts'
import { keepEvidence } from '../mine/keep-evidence.ts'
import type { Audience } from '../shown/audience.ts'
import { answerOfPicture, showEvidence } from '../shown/choose-sight.ts'
import { filmOf } from '../tutorials/door.ts'
import { saveWritten } from '../card/card-store.ts'
import { updateAnswer } from '../library/library-store.ts'
import { offerFilm } from '../library/offer-film.ts'
import { usualEnd } from '../link.ts'
import { makeLink } from '../links/make-link.ts'
import { newSecret } from '../secret.ts'
import { seededEvidence, seededLink } from './seeded-evidence.ts'
import { receiveSeededFilm, seedTutorial } from './seeded-films.ts'

type Given = {
  id: EvidenceId
  by: CastId
  daysAgo: number
  title: string
  /** Criteria, by framework and code. */
  proves?: string[]
  did: string
  learnt?: string
  place?: string
  withWhom?: string
  shownTo?: readonly Audience[]
}

const given: Given[] = [
  {
    id: seededEvidence.shirt,
    by: 'aicha',
    daysAgo: 3,
    title: 'Je repasse une chemise',
    proves: ['trade G3', 'clea 7'],
    did: 'D’abord le col, puis les manches. Je débranche à la fin.',
    learnt: 'Je lis l’étiquette avant de régler le fer.',
    place: 'Salle 2, Arras',
    shownTo: ['training', 'support', 'jury'],
  },
  {
    id: seededEvidence.windows,
    by: 'aicha',
    daysAgo: 11,
    title: 'Les vitres, sans trace',
    proves: ['trade L6'],
    did: 'J’ai lavé quatre fenêtres de la salle. La raclette va de haut en bas.',
    withWhom: 'Jocelyne',
    shownTo: ['jury'],
  },
  {
    id: seededEvidence.call,
    by: 'aicha',
    daysAgo: 7,
    title: 'J’appelle une cliente',
    proves: ['clea 1'],
    did: 'J’ai dit bonjour, mon nom, et pourquoi j’appelle. J’ai noté son rendez-vous.',
  },
  {
    id: seededEvidence.leftovers,
    by: 'aicha',
    daysAgo: 1,
    title: 'La soupe de restes',
    proves: ['trade R5'],
    did: 'J’ai fait une soupe pour six avec les légumes qui restaient.',
    learnt: 'On goûte avant de saler.',
  },
  {
    id: seededEvidence.repair,
    by: 'yanis',
    daysAgo: 9,
    title: 'Je répare une crevaison',
    did: 'J’ai changé la chambre à air du vélo cargo, puis regonflé à quatre bars.',
    withWhom: 'Bruno',
  },
]

/** What two people of the demo keep in their portfolio, as they would type it. */
export async function seedPortfolio(tx: Tx, now: Date, dataDir: string): Promise<void> {
  for (const { id, by, daysAgo, title, did, learnt, place, withWhom, proves = [], shownTo = [] } of given) {
    const personId = personOf(by)
    const happenedOn = addDays(parisDay(now), -daysAgo)
    const said = { title, did, happenedOn, link: null }
    const at = new Date(now.getTime() - daysAgo * DAY_MS)
    const film = await receiveSeededFilm(tx, dataDir, { id, at })
    const kept = await keepEvidence(tx, {
      id,
      personId,
      said: { ...said, learnt: learnt ?? null, place: place ?? null, withWhom: withWhom ?? null },
      ...film,
      at,
    })
    if (!kept.ok) throw new Error(kept.refusal)
    const offered = await criteriaFor(tx, { mine: [personId], inTraining: true, named: [], now })
    const named = offered.filter((one) => proves.includes(`${one.framework} ${one.code}`))
    await sayCriteria(tx, { id, offered, keys: named.map(keyOf) })
    const [evidence] = film.fileId ? await listShown(tx, [id]) : []
    if (evidence) await seedFilm(tx, dataDir, evidence, at)
    for (const audience of shownTo) await showEvidence(tx, { evidenceId: id, audience, shown: true, at })
  }
  await seedCard(tx, now)
}

/** The film becomes a tutorial; nobody can be recognised in it. Both are offered to the next groups; Claire accepted one. */
async function seedFilm(tx: Tx, dataDir: string, evidence: Evidence, at: Date): Promise<void> {
  await seedTutorial(tx, dataDir, evidence, at)
  const film = filmOf(evidence)
  if (film) await answerOfPicture(tx, { piece: film, given: { answer: 'nobody' }, at })
  await offerFilm(tx, { evidenceId: evidence.id, actionId: seeded.clea, at })
  if (evidence.id === seededEvidence.shirt)
    await updateAnswer(tx, { id: evidence.id, answer: 'accepted', by: personOf('claire') }, at)
}

/** Aïcha wrote her card, and gave it to an employer who has not opened it yet. */
async function seedCard(tx: Tx, now: Date): Promise<void> {
  const [aicha, claire] = [personOf('aicha'), personOf('claire')]
  const canDo = 'Je repasse, je lave les vitres et je cuisine pour une famille.'
  const proofIds = [seededEvidence.shirt, seededEvidence.windows, seededEvidence.leftovers]
  await saveWritten(tx, aicha, { canDo, proofIds, callId: claire, showsPhone: false }, now)
  const forWhom = 'Mme Lemaire, Le Fil et la Main'
  const link = { id: seededLink, personId: aicha, forWhom, showsCard: true, evidenceIds: [], madeAt: now }
  const made = await makeLink(tx, {
    link: { ...link, untilDay: usualEnd(parisDay(now)) },
    secret: newSecret(),
  })
  if (!made.ok) throw new Error(made.refusal)
}

function personOf(id: CastId): PersonId {
  const personId = cast.find((one) => one.id === id)?.personId
  if (!personId) throw new Error(`nobody is called ${id}`)
  return personId
}
