import { randomUUID } from 'node:crypto'
import { fullName } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { Alert, Button, Heading, OtherPages, Steps, TextArea } from '#platform/ui'
import { CHANGED_MEANWHILE, page, versionOf, type Ask, type Card } from '#platform/web'
import { codesOf, type Grid } from '../grid.ts'
import { juryWords } from '../access.ts'
import { whenOf, type Candidate, type Juror } from '../jury.ts'
import type { Seat } from '../seat.ts'
import type { ShownProof } from './shown-proof.ts'
import type { MarkRefusal } from './give-marks.ts'
import { keptMarks, type Marks } from './mark.ts'
import { MarkedBlock } from './marked-block.tsx'
import { OnTablet } from './on-tablet.tsx'

export const markSentences = {
  'not the day': 'On note le jour du jury et les sept jours qui suivent.',
  'deliberation open': 'La délibération est ouverte : les notes ne changent plus.',
  'not a candidate': 'Cette personne ne passe pas devant ce jury.',
  'changed meanwhile': CHANGED_MEANWHILE,
} satisfies Record<MarkRefusal, string>

type View = {
  about: readonly Card[]
  /** What the person shows to this juror, by the code of each skill. */
  proofs: ReadonlyMap<string, readonly ShownProof[]>
  /** Whose grid it is: marks sent from it are kept for nobody else. */
  owner: string
  seat: Seat
  grid: Grid
  juror: Juror
  candidate: Candidate
  candidates: Candidate[]
  /** What is kept, and what the form shows: the same, unless it was refused. */
  kept: { marks: Marks; note: string }
  marks: Marks
  note: string
  errors: Record<string, string>
}

/** One juror, one candidate, on a tablet: four plates for each skill, kept by a press, or at each touch where scripts run. */
export function marksPage(c: Ask, shown: View): Response {
  const { about, proofs, owner, seat, grid, candidate, candidates, kept, marks, note, errors } = shown
  const refused = Object.keys(errors).length > 0
  const total = codesOf(grid).length
  const done = Object.keys(marks).length
  const place = candidates.findIndex((one) => one.personId === candidate.personId)
  const locked = seat.jury.stage !== 'planned'
  return page(
    c,
    { ...juryWords(c, seat, `${fullName(candidate)}, grille du jury`), scripts: ['jury'], refused },
    <div class="stack">
      <Heading
        over={`${whenOf(seat.jury)} · candidat·e ${place + 1} sur ${candidates.length}`}
        title={fullName(candidate)}
      />
      <OtherPages pages={about} />
      <OnTablet />
      {errors['note'] && <Alert kind="late" role="alert" title={errors['note']} />}
      {locked && <Alert kind="wait" title={markSentences['deliberation open']} />}
      <Steps
        steps={[
          { label: 'Présentation', state: 'done' },
          { label: 'Grille des compétences', state: locked ? 'done' : 'now' },
          { label: 'Délibération', state: locked ? 'now' : 'coming' },
        ]}
      />
      <form
        class="stack"
        method="post"
        action={`/certification/jury/${seat.jury.id}/candidats/${candidate.personId}`}
        data-island="marks"
        novalidate
      >
        <input type="hidden" name="owner" value={owner} />
        <input type="hidden" name="seen" value={versionOf(keptMarks(kept.marks, kept.note))} />
        <input type="hidden" name="screen" value={randomUUID()} />
        {grid.blocks.map((block, n) => (
          <MarkedBlock {...{ block, proofs, marks, kept, locked }} n={n + 1} />
        ))}
        <section class="panel">
          <TextArea
            name="note"
            label="Ce que j’ai vu ou entendu"
            hint={typo('Une phrase de fait. La personne pourra la lire.')}
            required={false}
            rows={3}
            maxlength={600}
            value={note}
          />
          {kept.note !== note && <p class="small">{typo(`Enregistré : ${kept.note || 'rien'}`)}</p>}
        </section>
        <div class="row between panel">
          <p>
            <b>{typo(`${writeCount(done, 'compétence notée', 'compétences notées')} sur ${total}.`)}</b>
            <br />
            {done < total ? typo(`Il en reste ${total - done}.`) : 'La grille est complète.'}
          </p>
          {!locked && (
            <p class="row">
              <Button kind="quiet">Garder mes notes</Button>
              {place + 1 < candidates.length && (
                <Button name="next" value="yes">
                  Garder, puis la personne suivante
                </Button>
              )}
            </p>
          )}
        </div>
      </form>
    </div>,
    refused ? 422 : 200,
  )
}
