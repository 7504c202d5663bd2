import { cast, type PersonId } from '#people'
import { parisDay, parisInstant, type Day } from '#platform/time'
import { asId, type Naming } from '#platform/id'
import type { Activity } from '../activity.ts'
import { scoreOf } from '../work/score.ts'
import { wayOf } from '../work/way.ts'
import type { Content, Work } from '../work.ts'
import type { ActivityId, WorkId } from '../ids.ts'

export const claire = cast.find((one) => one.id === 'claire')?.personId ?? asId<PersonId>('')

const words: Record<string, string> = {
  text: 'J’ai préparé la liste avant de commencer. J’ai fait les trois étapes dans l’ordre.',
  photo: 'Photo montrée sur le téléphone.',
  file: 'Document rendu en main propre.',
  video: 'Vidéo montrée à l’atelier.',
  audio: 'Enregistrement écouté ensemble.',
}

export function acceptedWork(
  activity: Activity,
  personId: PersonId,
  p: number,
  i: number,
  day: Day | undefined,
): Work {
  const at = new Date(
    parisInstant(day ?? parisDay(new Date(0)), '14:00').getTime() + (((i * 17 + p * 3) * 60_000) % 7_000_000),
  )
  const quiz = activity.quiz && wayOf(activity) === 'quiz' ? activity.quiz : null
  const own = activity.proof === 'text' || quiz !== null
  return {
    id: workId<WorkId>(activity.id, personId),
    activityId: activity.id,
    personId,
    handedInAt: at,
    doneAt: null,
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
export function unfinished(next: readonly Activity[], personId: PersonId, p: number, day: Day): Work[] {
  const [first, second] = next
  const waiting = first && [2, 5, 8, 11].includes(p) ? [pending(first, personId, day, null)] : []
  const back =
    second && [0, 9].includes(p)
      ? [pending(second, personId, day, 'Le début est bien. Ajoutez la troisième étape, puis renvoyez.')]
      : []
  return [...waiting, ...back]
}

const pending = (activity: Activity, personId: PersonId, day: Day, word: string | null): Work => ({
  id: workId<WorkId>(activity.id, personId),
  activityId: activity.id,
  personId,
  handedInAt: parisInstant(day, '18:20'),
  doneAt: null,
  handedInBy: personId,
  content: { kind: 'text', words: 'Voici mon travail. J’ai noté les étapes sur mon carnet.' },
  review: word
    ? { state: 'given back', by: claire, at: parisInstant(day, '19:00'), word }
    : { state: 'waiting' },
})

/** Made of both ids, so that the demo is the same each time. */
export const workId: Naming<[activityId: ActivityId, personId: PersonId]> = (activityId, personId) =>
  asId(
    `${activityId.slice(-8)}-0000-8000-8000-${personId.slice(0, 8) === '00000000' ? personId.slice(-12) : personId.slice(0, 8) + personId.slice(-4)}`,
  )
