import { fullName } from '#people'
import { typo } from '#platform/i18n'
import { Button, ErrorSummary, Form, Heading, Select, TextArea } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import { juryWords } from '../access.ts'
import { skillsOf, type Grid } from '../grid.ts'
import type { Candidate } from '../jury.ts'
import type { Seat } from '../seat.ts'
import { marks, markWords } from '../marks/door.ts'

type View = {
  seat: Seat
  grid: Grid
  candidate: Candidate
  typed: Typed
  errors: Record<string, string>
}

/** After the closing: one skill, another decision, and why. */
export function correctionPage(c: Ask, shown: View): Response {
  const { seat, grid, candidate, typed, errors } = shown
  const refused = Object.keys(errors).length > 0
  return page(
    c,
    { ...juryWords(c, seat, `Correction, ${fullName(candidate)}`), refused },
    <div class="stack">
      <Heading
        over={fullName(candidate)}
        title="Corriger une décision"
        lead={typo(
          'La première décision reste lisible. La correction est datée, avec sa raison. L’attestation déjà remise sera à remplacer.',
        )}
      />
      <ErrorSummary errors={errors} />
      <Form action={`/certification/jury/${seat.jury.id}/correction/${candidate.personId}`}>
        <Select
          name="skill"
          label="Compétence"
          options={skillsOf(grid).map((skill) => ({
            value: skill.code,
            label: `${skill.code} · ${skill.title}`,
          }))}
          value={String(typed['skill'] ?? '')}
          error={errors['skill']}
        />
        <Select
          name="decision"
          label="Décision corrigée"
          options={marks.map((mark) => ({ value: mark, label: markWords[mark] }))}
          value={String(typed['decision'] ?? '')}
          error={errors['decision']}
        />
        <TextArea
          name="why"
          label="Pourquoi"
          rows={3}
          maxlength={300}
          value={String(typed['why'] ?? '')}
          error={errors['why']}
        />
        <Button>Écrire la correction</Button>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
