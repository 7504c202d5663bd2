import { writePhone } from '#people'
import { typo } from '#platform/i18n'
import { mobileIn } from '#platform/sheets'
import { parisDay, writeDate, writeInstant } from '#platform/time'
import { Button, Empty, Form, Heading, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { immersionPage, HOSTS } from '../frame.tsx'
import type { Host } from '../hosts/door.ts'
import type { KnownSpeaker } from './speaker.ts'

/** By a landline no link is read. */
export const isReached = ({ login }: Pick<KnownSpeaker, 'login'>): boolean =>
  login.includes('@') || mobileIn(login) !== undefined

/** Who speaks for a host: the link of its page is sent, sent again, withdrawn. */
export function keeperPage(c: Ask, host: Host, all: readonly KnownSpeaker[]): Response {
  const here = `${HOSTS}/${host.id}/page`
  const title = 'La page de l’employeur'
  const reached = all.filter(isReached)
  return immersionPage(
    c,
    { title },
    <>
      <Heading
        title={title}
        over={host.name}
        lead="Un lien, sans mot de passe : qui vient chez lui, les dates, les papiers, les bilans. Il y dit quand il peut accueillir de nouveau."
      />
      {reached.length === 0 && (
        <Empty icon="mail" title="Ni courriel ni mobile" text="Ajoutez-en un à cet employeur.">
          <a href={`${HOSTS}/${host.id}/correction`}>Corriger l’employeur</a>
        </Empty>
      )}
      {reached.map((one) => (
        <section class="panel stack" aria-label={one.name || writePhone(one.login)}>
          <h2>{one.name || writePhone(one.login)}</h2>
          <p>{writePhone(one.login)}</p>
          <p class="row">
            <Standing one={one} />
          </p>
          <div class="row">
            <Form action={here} label={`Envoyer le lien à ${one.name || writePhone(one.login)}`}>
              <input type="hidden" name="login" value={one.login} />
              <Button kind={one.sentAt ? 'quiet' : 'principal'} icon="mail">
                {one.sentAt ? 'Envoyer un autre lien' : 'Envoyer le lien'}
              </Button>
            </Form>
            {one.sentAt && (
              <Form
                action={`${here}/retirer`}
                label={`Retirer le lien de ${one.name || writePhone(one.login)}`}
              >
                <input type="hidden" name="login" value={one.login} />
                <Button kind="quiet">Retirer ses liens</Button>
              </Form>
            )}
          </div>
        </section>
      ))}
      <p class="small muted">
        {typo(
          'Chacun lit le nom des personnes dont il signe la convention. Des autres, il lit les dates. Un lien marche un an.',
        )}
      </p>
      <p>
        <a href={`${HOSTS}/${host.id}`}>Revenir à l’employeur</a>
      </p>
    </>,
  )
}

function Standing({ one: { sentAt, seenAt, withdrawnAt } }: { one: KnownSpeaker }) {
  if (withdrawnAt) return <Tag kind="late">{typo(`Retiré le ${writeDate(parisDay(withdrawnAt))}`)}</Tag>
  if (!sentAt) return <Tag kind="none">Pas de lien</Tag>
  return (
    <>
      <Tag kind="ok">{typo(`Envoyé le ${writeDate(parisDay(sentAt))}`)}</Tag>
      <span class="muted">
        {seenAt ? typo(`Page ouverte le ${writeInstant(seenAt)}`) : 'Page pas encore ouverte'}
      </span>
    </>
  )
}
