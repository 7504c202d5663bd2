import { fullName } from '#people'
import { typo } from '#platform/i18n'
import { Alert, Button, Form, Heading } from '#platform/ui'
import { page, versionOf, type Ask } from '#platform/web'
import { juryWords } from '../access.ts'
import { presides } from '../seat.ts'
import type { AskedCandidate } from './asked-deliberation.ts'
import type { Decisions } from './deliberate-jury.ts'
import { keptDecisions } from './decisions.ts'
import { SkillDecision } from './skill-decision.tsx'

type View = AskedCandidate & { refused?: string; typed?: Decisions }

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
              <SkillDecision {...{ shown, skill, open }} typed={shown.typed} />
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
