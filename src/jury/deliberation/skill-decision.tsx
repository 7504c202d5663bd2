import { typo } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Alert } from '#platform/ui'
import type { GridSkill } from '../grid.ts'
import { marks, markWords } from '../marks/door.ts'
import type { AskedCandidate } from './asked-deliberation.ts'
import type { Decisions } from './deliberate-jury.ts'
import { marksSideBySide, proposed } from './decisions.ts'
import type { Decision } from './decision-store.ts'

type Props = {
  shown: Pick<AskedCandidate, 'seat' | 'candidate' | 'given' | 'lines' | 'decisions' | 'questions'>
  skill: GridSkill
  /** Who presides may still decide. */
  open: boolean
  /** What a form that was refused said. */
  typed: Decisions | undefined
}

/** A skill of one candidate: what each juror marked, what most of them marked, and what the jury decides. */
export function SkillDecision({ shown, skill, open, typed }: Props) {
  const { seat, candidate, given, lines, decisions, questions } = shown
  const side = marksSideBySide(
    given,
    candidate.personId,
    skill.code,
    seat.jurors.map((one) => one.id),
  )
  const decided = decisions.get(candidate.personId)?.[skill.code]
  const question = questions.find((one) => one.personId === candidate.personId && one.code === skill.code)
  const majority = seat.jurors.length > 0 ? proposed(side) : undefined
  // A question is never answered for the reader: nothing is chosen beforehand.
  const proposal = decided ?? (question ? undefined : majority)
  const last = lines.findLast((one) => one.code === skill.code)?.comment ?? null
  const said = typed?.[skill.code]
  const [chosen, comment] = said && open ? [said.decision, said.comment] : [proposal, last]
  return (
    <fieldset class="crit">
      <legend>{typo(skill.title)}</legend>
      <ul class="seen">
        {seat.jurors.map((one, n) => (
          <li>{typo(`${one.name} : ${markWords[side[n] ?? 'not seen']}`)}</li>
        ))}
      </ul>
      {question && (
        <Alert
          kind="late"
          title={typo(
            `Le fichier dit « ${markWords[question.inFile]} », la majorité « ${markWords[question.majority]} »`,
          )}
        >
          Choisissez la décision du jury.
        </Alert>
      )}
      {said && open && (said.decision !== decided || said.comment !== last) && (
        <p class="small">
          {typo(`Enregistré : ${decided ? markWords[decided] : 'rien'}${last ? ` · ${last}` : ''}`)}
        </p>
      )}
      {!majority && !decided && <p class="muted">Pas de majorité : le jury décide.</p>}
      {open ? (
        <>
          <div class="judge">
            {marks.map((mark) => (
              <label class="choice">
                <input type="radio" name={`decision-${skill.code}`} value={mark} checked={chosen === mark} />
                {markWords[mark]}
              </label>
            ))}
          </div>
          <details open={Boolean(comment)}>
            <summary>Un mot sur cette décision</summary>
            <input
              type="text"
              name={`comment-${skill.code}`}
              maxlength={300}
              value={comment ?? ''}
              aria-label={`Un mot : ${skill.title}`}
            />
          </details>
        </>
      ) : (
        <p>
          <b>{typo(`Décision : ${decided ? markWords[decided] : 'pas encore'}`)}</b>
          {comment && typo(` · ${comment}`)}
        </p>
      )}
      <Corrections lines={lines.filter((one) => one.code === skill.code && one.correctionWhy)} />
    </fieldset>
  )
}

function Corrections({ lines }: { lines: Decision[] }) {
  return (
    <>
      {lines.map((one) => (
        <p class="small">
          {typo(
            `Corrigé le ${writeInstant(one.decidedAt)} : ${markWords[one.decision]}. ${one.correctionWhy}`,
          )}
        </p>
      ))}
    </>
  )
}
