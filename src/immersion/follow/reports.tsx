import { typo } from '#platform/i18n'
import { parisDay, writeInstant } from '#platform/time'
import { Button, Form, LinkButton } from '#platform/ui'
import { isSent, type Convention, type Signatory } from '../convention/door.ts'
import {
  HostReportView,
  isTimeOf,
  mayWriteReport,
  OwnReportView,
  type HostReport,
  type OwnReport,
  type SentLink,
} from '../report/door.ts'

export type Reports = { host: HostReport | undefined; own: OwnReport | undefined }
type Props = Reports & {
  one: Convention
  all: readonly Signatory[]
  here: string
  isOwn: boolean
  now: Date
}

/** Who has not answered, and may be written to. */
export const silentOf = <Of extends Pick<Signatory, 'role' | 'login'>>(
  all: readonly Of[],
  { host, own }: Reports,
): Of[] =>
  all.filter(
    ({ role, login }) => login !== null && ((role === 'host' && !host) || (role === 'person' && !own)),
  )

/** What both said at the end; who accompanies the person writes what the host told them on the telephone. */
export function ReportViews({ host, own, one, all, here, isOwn, now }: Props) {
  const on = parisDay(now)
  if (!isTimeOf(one, on)) return null
  const at = `${here}/bilan`
  const writes = isOwn && mayWriteReport(host, on)
  return (
    <div class="duo">
      <div class="stack">
        {host ? <HostReportView report={host} at={at} /> : <p>Le bilan de l’employeur est attendu.</p>}
        {writes && (
          <LinkButton kind="quiet" icon="phone" href={at}>
            {host ? 'Corriger la réponse par téléphone' : 'Il répond par téléphone'}
          </LinkButton>
        )}
        {isOwn && silentOf(all, { host, own }).length > 0 && (
          <Form action={`${at}/lien`} label="Renvoyer le lien du bilan">
            <Button kind="quiet">Renvoyer le lien à qui n’a pas répondu</Button>
          </Form>
        )}
      </div>
      {own ? (
        <OwnReportView report={own} at={at} title="Le bilan de la personne" />
      ) : (
        <p>Le bilan de la personne est attendu.</p>
      )}
    </div>
  )
}

type LinkProps = { one: Convention; here: string; mayBeSent: boolean; sent: readonly SentLink[] }

/** The person lost their link: it is sent again where theirs goes; when it was, and by whom. */
export const OwnLinkView = ({ one, here, mayBeSent, sent }: LinkProps) => (
  <>
    {isSent(one) && mayBeSent && (
      <Form action={`${here}/lien`} label="Renvoyer le lien à la personne">
        <Button kind="quiet" icon="mail">
          Renvoyer le lien à la personne
        </Button>
      </Form>
    )}
    {sent.map(({ sentAt, sentBy }) => (
      <p class="small muted">{typo(`Lien renvoyé le ${writeInstant(sentAt)}, par ${sentBy}.`)}</p>
    ))}
  </>
)
