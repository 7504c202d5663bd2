import { typo } from '#platform/i18n'
import { parisDay, writeInstant } from '#platform/time'
import { Alert, Button, Form, LinkButton, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { follows, isJuryTime, presides, readsResults, type Seat } from '../seat.ts'
import type { Juror } from '../jury.ts'

/** What this reader may do of the jury now, or where it stands. */
export function NextStep({ c, seat }: { c: Ask; seat: Seat }) {
  const { jury, juror } = seat
  const home = `/certification/jury/${jury.id}`
  if (jury.stage === 'closed')
    return (
      <Alert kind="ok" title={typo(`La délibération est close depuis le ${writeInstant(jury.closedAt)}`)}>
        {readsResults(seat) && (
          <a href={`${home}/proces-verbal`}>
            {juror ? 'Lire et signer le procès-verbal' : 'Lire le procès-verbal'}
          </a>
        )}
      </Alert>
    )
  if (jury.stage !== 'planned')
    return (
      <Alert kind="wait" title="La délibération est ouverte">
        {follows(seat) && (
          <a href={`${home}/deliberation`}>
            {presides(seat) ? 'Décider, compétence par compétence' : 'Suivre la délibération'}
          </a>
        )}
      </Alert>
    )
  if (parisDay(c.var.now) < jury.heldOn)
    return <Alert title="Les dossiers et les grilles s’ouvrent aux membres le jour du jury" />
  if (juror && isJuryTime(jury, c.var.now)) return <Finish juror={juror} home={home} />
  return follows(seat) ? (
    <p>
      <LinkButton kind="quiet" href={`${home}/deliberation`}>
        Aller à la délibération
      </LinkButton>
    </p>
  ) : null
}

function Finish({ juror, home }: { juror: Juror; home: string }) {
  return (
    <Form action={`${home}/notes-finies`} label="Mes notes">
      <p class="row">
        <input type="hidden" name="finished" value={juror.finishedAt ? '' : 'yes'} />
        <Button kind="quiet" icon={juror.finishedAt ? 'pen' : 'check'}>
          {juror.finishedAt ? 'Reprendre mes notes' : 'J’ai fini de noter'}
        </Button>
        {juror.finishedAt && <Tag kind="ok">Vous avez fini</Tag>}
      </p>
    </Form>
  )
}
