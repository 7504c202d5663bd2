import { fullName } from '#people'
import { renderPdf } from '#platform/pdf'
import { de, typo } from '#platform/i18n'
import { writeInstant, writeMinutes } from '#platform/time'
import { inFrench } from '../found/door.ts'
import { proofWords } from '../activity.ts'
import type { TraineeGauge } from '../hours/door.ts'
import { effortWords } from '../ledger/door.ts'
import { scoreOf, workFilePath } from '../work/door.ts'
import { stateOf, stateWords } from '../work.ts'
import type { DossierFacts } from './read-dossier-facts.ts'
import type { HandedWork } from './handed-work-store.ts'
import { shortDigest, type Piece } from './paper.ts'

/** The works of a trainee beside the name that the file of each has in their folder. */
export function named(works: readonly HandedWork[]): { work: HandedWork; path: string | undefined }[] {
  const taken = new Set<string>()
  return works.map((work) => ({
    work,
    path: work.file ? workFilePath({ ...work, mediaType: work.file.mediaType }, taken) : undefined,
  }))
}

/** The files that a trainee handed in, as pieces of the folder. */
export const filePieces = (folder: string, all: ReturnType<typeof named>): Piece[] =>
  all.flatMap(({ work: { file, code, title }, path }) =>
    file && path
      ? [
          {
            path: `${folder}/${path}`,
            title: `${code} ${title}`,
            fileId: file.id,
            digest: shortDigest(file.sha256),
          },
        ]
      : [],
  )

/** All that a trainee gave: what was written, answered, filmed, and what became of it, in the order of the programme. */
export async function renderWorks(
  facts: DossierFacts,
  gauge: TraineeGauge,
  all: ReturnType<typeof named>,
  now: Date,
): Promise<Uint8Array> {
  return renderPdf({
    template: new URL('works.typ', import.meta.url),
    title: `Travaux ${de(fullName(gauge))}`,
    house: facts.issuer,
    head: facts.head,
    place: facts.action.town,
    at: now,
    data: {
      trainee: fullName(gauge),
      group: facts.group.title,
      action: `${facts.action.title}, ${facts.action.town}`,
      works: all.map(({ work, path }) => ({
        title: typo(`${work.code} ${work.title}`),
        asked: typo(`${proofWords[work.proof]}, ${writeMinutes(work.minutes)} estimées`),
        given: givenOf(work),
        words: work.words ? typo(work.words) : '',
        file: path ?? '',
        digest: work.file ? shortDigest(work.file.sha256) : '',
        answers: answersOf(work),
        effort: work.effort ? typo(effortWords(work.effort, work.minutes)) : '',
        result: resultOf(work),
        word: work.word ? typo(inFrench(work.word)) : '',
      })),
    },
  })
}

const givenOf = ({ handedInAt, seenBy }: HandedWork): string =>
  typo(seenBy ? `Vu par ${seenBy}, le ${writeInstant(handedInAt)}` : `Donné le ${writeInstant(handedInAt)}`)

function resultOf({ state, decidedAt, decider, answers, rightAnswers }: HandedWork): string {
  const words =
    state === 'replaced'
      ? 'Remplacé par un autre envoi'
      : state === 'taken back'
        ? 'Annulé : il ne compte plus'
        : stateWords[stateOf(state)]
  const score = answers && rightAnswers !== null ? `, ${rightAnswers} sur ${answers.length}` : ''
  const by = decider ? `, par ${decider}` : ''
  return typo(`${words}${score}${decidedAt ? `, le ${writeInstant(decidedAt)}` : ''}${by}`)
}

/** Each question, what was answered, and whether it was right: not judged again once the questions have changed. */
function answersOf({ quiz, answers, rightAnswers }: HandedWork): string[][] {
  if (!quiz || !answers) return []
  const changed = scoreOf(quiz, answers).right !== rightAnswers
  return quiz.map((one, i) => [
    typo(one.question),
    typo(one.answers[answers[i] ?? -1] ?? 'Pas de réponse'),
    changed ? 'Question changée depuis' : answers[i] === one.right ? 'Juste' : 'Faux',
  ])
}
