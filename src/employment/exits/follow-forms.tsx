import { Button, Form, Select, type Option } from '#platform/ui'
import { typo } from '#platform/i18n'
import { proofs, situations, type Exit } from '../exit.ts'
import type { Path } from '../path.ts'
import { proofWords, situationWords } from '../words.ts'

export const proofOptions: Option[] = proofs.map((value) => ({ value, label: proofWords[value] }))
export const situationOptions: Option[] = situations.map((value) => ({ value, label: situationWords[value] }))

/** What the adviser writes after an exit: the proof that came, the answer six months later. */
export const FollowUpForm = ({ exit: { pathId, proof, situation } }: { exit: Exit }) => (
  <Form action={`/insertion/parcours/${pathId}/suite`} label="Suite de la sortie">
    <div class="row end">
      <Select name="proof" label="Justificatif" empty="Aucun" options={proofOptions} value={proof ?? ''} />
      <Select
        name="situation"
        label={typo('Situation 6 mois après')}
        empty="Pas demandé"
        options={situationOptions}
        value={situation ?? ''}
      />
      <Button kind="quiet" icon="check">
        Garder la suite
      </Button>
    </div>
  </Form>
)

/** Whose people this one is: the direction says it. */
export const AdviserForm = ({ path, advisers }: { path: Path; advisers: Option[] }) => (
  <Form action={`/insertion/parcours/${path.id}/accompagnement`} label="Accompagnement">
    <div class="row end">
      <Select
        name="adviserId"
        label="Conseiller·ère en insertion"
        empty="Choisissez"
        options={advisers}
        value={path.adviserId ?? ''}
      />
      <Button kind="quiet" icon="check">
        Confier
      </Button>
    </div>
  </Form>
)
