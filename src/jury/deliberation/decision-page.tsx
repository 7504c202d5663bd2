import { fullName } from '#people'
import { typo } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Alert, Button, Form, Heading } from '#platform/ui'
import { CHANGED_MEANWHILE, page, versionOf, type Ask } from '#platform/web'
import { juryWords } from '../access.ts'
import { presides } from '../seat.ts'
import type { Candidate } from '../jury.ts'
import type { GridSkill } from '../grid.ts'
import { marks, markWords, type GivenMark, type GivenNote } from '../marks/door.ts'
import type { Decisions, DeliberationRefusal } from './deliberate-jury.ts'
import { keptDecisions, marksSideBySide, proposed } from './decisions.ts'
import type { Decision } from './decision-store.ts'
import type { DeliberationView } from './page.tsx'

export const deliberationSentences = {
  'not the day': 'La délibération s’ouvre le jour du jury, pas avant.',
  'not open': 'La délibération n’est pas ouverte.',
  closed: 'La délibération est close. Écrivez une correction, avec sa raison.',
  'not closed': 'La délibération n’est pas close : décidez, tout simplement.',
  'not a candidate': 'Cette personne ne passe pas devant ce jury.',
  'not a skill': 'Cette compétence n’est pas dans la grille.',
  'skills undecided': 'Il reste des compétences à décider.',
  'nothing changes': 'C’est déjà la décision.',
  'changed meanwhile': CHANGED_MEANWHILE,
} satisfies Record<DeliberationRefusal, string>

type View = DeliberationView & {
  candidate: Candidate
  given: GivenMark[]
  notes: GivenNote[]
  lines: Decision[]
  /** What a form that was refused said. */
  typed?: Decisions
}

/** One candidate: what each juror marked, what most of them marked, and what the jury decides, skill by skill. */
export function decisionPage(c: Ask, shown: View): Response {
  const { seat, grid, candidate, refused, notes } = shown
  const open = seat.jury.stage !== 'closed' && presides(seat)
  const home = `/certification/jury/${seat.jury.id}`
  return page(
    c,
    { ...juryWords(c, seat, `${fullName(candidate)}, délibération`), refused: Boolean(refused) },
    <div class="stack">
      <Heading over="Délibération" title={fullName(candidate)} />
      {refused && <Alert kind="late" role="alert" title={refused} />}
      {notes.map((one) => (
        <p class="panel">
          <b>{typo(`${seat.jurors.find((juror) => juror.id === one.jurorId)?.name ?? ''} :`)}</b>{' '}
          {typo(one.note)}
        </p>
      ))}
      <Form action={`${home}/deliberation/${candidate.personId}`} label="Décisions">
        <input type="hidden" name="seen" value={versionOf(keptDecisions(shown.lines))} />
        {grid.blocks.map((block) => (
          <section class="panel">
            <h2>{typo(block.title)}</h2>
            {block.skills.map((skill) => (
              <Skill {...{ shown, skill, open }} />
            ))}
          </section>
        ))}
        {open && (
          <p class="row">
            <Button kind="quiet">Garder les décisions</Button>
            <Button name="next" value="yes">
              Garder, puis la personne suivante
            </Button>
          </p>
        )}
      </Form>
      {seat.jury.stage === 'closed' && presides(seat) && (
        <p>
          <a href={`${home}/correction/${candidate.personId}`}>Écrire une correction</a>
        </p>
      )}
    </div>,
    refused ? 422 : 200,
  )
}

function Skill({ shown, skill, open }: { shown: View; skill: GridSkill; open: boolean }) {
  const { seat, candidate, given, lines, decisions, questions, typed } = shown
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
