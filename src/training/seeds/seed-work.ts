import { readGroup, seeded } from '#actions'
import { cast, seededTrainees } from '#people'
import type { Db } from '#platform/db'
import { addDays, holidayOn, parisDay, parisInstant, weekday, type Day } from '#platform/time'
import { isFoad, type Activity } from '../activity.ts'
import { seedMinutes } from '../hours/connection-store.ts'
import { readTallies } from '../hours/gauge-store.ts'
import type { Entry } from '../ledger/ledger.ts'
import { appendLines } from '../ledger/chain-store.ts'
import { activitiesOf } from '../activity-store.ts'
import { scoreOf, wayOf, type Content, type Work } from '../work/work.ts'
import { insertWorks } from '../work/store.ts'

const claire = cast.find((one) => one.id === 'claire')?.personId ?? ''

/** The credited share that each trainee of group 7 has reached today, in the order of `seededTrainees`: three are under 75 %. */
const shares = [0.8, 0.735, 0.79, 0.6, 0.795, 0.785, 0.59, 0.77, 0.84, 0.78, 0.815, 0.835, 0.825]
/** The one without work for more than a week. */
const SILENT = 6
/** Hours of connection: some work on paper, others keep the page open. */
const hours = [13, 10, 9, 7, 11, 14, 6, 11, 17, 9, 14, 13, 12]

/** What was handed in, credited, waits or was given back, in both groups of the demo. */
export async function seedWork(tx: Db, now: Date): Promise<void> {
  await seedFirst(tx)
  await seedSeventh(tx, now)
}

async function seedFirst(tx: Db): Promise<void> {
  const group = await readGroup(tx, seeded.group1)
  if (!group) throw new Error('seed the actions first')
  const activities = (await activitiesOf(tx, group.id)).filter((one) => isFoad(one.mode))
  const days = workingDays(group.startsOn, addDays(group.endsOn, -1))
  const works = seededTrainees.group1.flatMap(({ id }, p) =>
    activities.map((activity, i) =>
      accepted(activity, id, p, i, days[Math.floor((i * days.length) / activities.length)]),
    ),
  )
  await keep(tx, group.id, works, activities)
}

async function seedSeventh(tx: Db, now: Date): Promise<void> {
  const group = await readGroup(tx, seeded.group7)
  if (!group) throw new Error('seed the actions first')
  const today = parisDay(now)
  const activities = (await activitiesOf(tx, group.id)).filter((one) => isFoad(one.mode))
  const tallies = await readTallies(tx, group.id, { now, pmsmpCounts: true })
  const done = new Map(tallies.map((one) => [one.personId, one.done]))
  const works = seededTrainees.group7.flatMap(({ id }, p) => {
    const target = (shares[p] ?? 0.8) * (done.get(id) ?? 0)
    const days = workingDays(group.startsOn, addDays(today, p === SILENT ? -11 : -1))
    const reached = upTo(activities, target)
    const theirs = reached.map((activity, i) =>
      accepted(activity, id, p, i, days[Math.floor((i * days.length) / reached.length)]),
    )
    const next = activities.filter(
      (one) => !reached.includes(one) && wayOf(one) !== 'quiz' && one.proof !== 'observation',
    )
    return [...theirs, ...unfinished(next, id, p, addDays(today, -1))]
  })
  await keep(tx, group.id, works, activities)
  for (const [p, { id }] of seededTrainees.group7.entries())
    await seedMinutes(tx, {
      personId: id,
      groupId: group.id,
      from: parisInstant(group.startsOn, '09:00'),
      hours: hours[p] ?? 10,
    })
}

/** The first activities whose minutes come nearest to the target without passing it. */
function upTo(activities: readonly Activity[], target: number): Activity[] {
  let sum = 0
  return activities.filter(({ minutes }) => {
    if (sum + minutes > target + 10) return false
    sum += minutes
    return true
  })
}

const words: Record<string, string> = {
  text: 'J’ai préparé la liste avant de commencer. J’ai fait les trois étapes dans l’ordre.',
  photo: 'Photo montrée sur le téléphone.',
  file: 'Document rendu en main propre.',
  video: 'Vidéo montrée à l’atelier.',
  audio: 'Enregistrement écouté ensemble.',
}

function accepted(activity: Activity, personId: string, p: number, i: number, day: Day | undefined): Work {
  const at = new Date(
    parisInstant(day ?? parisDay(new Date(0)), '14:00').getTime() + (((i * 17 + p * 3) * 60_000) % 7_000_000),
  )
  const quiz = activity.quiz && wayOf(activity) === 'quiz' ? activity.quiz : null
  const own = activity.proof === 'text' || quiz !== null
  return {
    id: workId(activity.id, personId),
    activityId: activity.id,
    personId,
    handedInAt: at,
    handedInBy: own ? personId : claire,
    content: quiz ? allRight(quiz) : contentOf(activity),
    review: quiz
      ? { state: 'accepted', by: null, at, word: null }
      : {
          state: 'accepted',
          by: claire,
          at: own ? new Date(at.getTime() + 3_600_000) : at,
          word: praise[(p + i) % praise.length] ?? null,
        },
  }
}

function allRight(quiz: NonNullable<Activity['quiz']>): Content {
  const answers = quiz.map((question) => question.right)
  const { right, of: questions } = scoreOf(quiz, answers)
  return { kind: 'quiz', answers, right, questions }
}

function contentOf(activity: Activity): Content {
  const said = words[activity.proof]
  return said ? { kind: 'text', words: said } : { kind: 'nothing' }
}

const praise = ['Bien fait.', 'C’est clair, continuez.', 'Bon geste.', 'Très bien, et bien rangé.']

/** What waits for an answer, or was given back, for some of them. */
function unfinished(next: readonly Activity[], personId: string, p: number, day: Day): Work[] {
  const [first, second] = next
  const waiting = first && [2, 5, 8, 11].includes(p) ? [pending(first, personId, day, null)] : []
  const back =
    second && [0, 9].includes(p)
      ? [pending(second, personId, day, 'Le début est bien. Ajoutez la troisième étape, puis renvoyez.')]
      : []
  return [...waiting, ...back]
}

const pending = (activity: Activity, personId: string, day: Day, word: string | null): Work => ({
  id: workId(activity.id, personId),
  activityId: activity.id,
  personId,
  handedInAt: parisInstant(day, '18:20'),
  handedInBy: personId,
  content: { kind: 'text', words: 'Voici mon travail. J’ai noté les étapes sur mon carnet.' },
  review: word
    ? { state: 'given back', by: claire, at: parisInstant(day, '19:00'), word }
    : { state: 'waiting' },
})

async function keep(
  tx: Db,
  groupId: string,
  works: readonly Work[],
  activities: readonly Activity[],
): Promise<void> {
  await insertWorks(tx, works)
  const minutes = new Map(activities.map((one) => [one.id, one.minutes]))
  const entries = works.flatMap(({ review, ...work }): Entry[] => {
    if (review.state !== 'accepted') return []
    const quiz = work.content.kind === 'quiz' ? work.content : undefined
    return [
      {
        personId: work.personId,
        activityId: work.activityId,
        kind: 'credit',
        minutes: minutes.get(work.activityId) ?? 0,
        proof: quiz ? 'quiz' : work.handedInBy === claire ? 'observation' : 'work',
        proofId: work.id,
        signedBy: review.by,
        why: quiz ? `Questionnaire réussi : ${quiz.right} sur ${quiz.questions}` : (review.word ?? ''),
        at: review.at,
      },
    ]
  })
  await appendLines(
    tx,
    groupId,
    entries.toSorted((a, b) => a.at.getTime() - b.at.getTime()),
  )
}

function workingDays(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1))
    if (weekday(day) <= 5 && !holidayOn(day)) days.push(day)
  return days
}

/** Made of both ids, so that the demo is the same each time. */
export const workId = (activityId: string, personId: string): string =>
  `${activityId.slice(-8)}-0000-8000-8000-${personId.slice(0, 8) === '00000000' ? personId.slice(-12) : personId.slice(0, 8) + personId.slice(-4)}`
