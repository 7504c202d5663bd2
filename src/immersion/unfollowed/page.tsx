import { fullName, writePhone, type Person } from '#people'
import { capital, chez, typo } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Empty, Heading, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import { CONVENTIONS, immersionPage } from '../frame.tsx'
import { writePeriod } from '../write-period.ts'
import type { Unfollowed } from './unfollowed-store.ts'

export type Left = Unfollowed & {
  person: Person
  hostName: string
  /** their telephone or e-mail, as their file or who signs says it */
  login: string | undefined
  /** they asked to be called, and were not yet */
  askedAt: Date | undefined
  /** where this reader chooses who accompanies them */
  href: string | undefined
}

/** What nobody follows any more, for who directs: whom to call, and where somebody else is chosen. */
export const unfollowedPage = (c: Ask, rows: readonly Left[]): Response =>
  immersionPage(
    c,
    { title: 'Immersions que personne ne suit' },
    <div class="stack narrow">
      <Heading
        title="Immersions que personne ne suit"
        lead="Qui accompagnait ces personnes n’est plus là. Une absence, un appel ou un accident vous arrivent."
      />
      {rows.length === 0 ? (
        <Empty icon="check" title="Chaque immersion est suivie" text="Rien ne vous attend ici." />
      ) : (
        rows.map((row) => <LeftView row={row} />)
      )}
      <p>
        <a href={CONVENTIONS}>Toutes les conventions</a>
      </p>
    </div>,
  )

const LeftView = ({
  row: { id, person, hostName, keeperName, fromDay, toDay, login, askedAt, href },
}: {
  row: Left
}) => (
  <section class="panel stack" aria-labelledby={`suivi-${id}`}>
    <h2 id={`suivi-${id}`}>{fullName(person)}</h2>
    <p>{typo(`${capital(chez(hostName))}, ${writePeriod(fromDay, toDay)}.`)}</p>
    {askedAt && <p>{typo(`A demandé qu’on l’appelle, le ${writeInstant(askedAt)}.`)}</p>}
    {login ? (
      <LinkButton
        kind="quiet"
        icon={login.includes('@') ? 'mail' : 'phone'}
        href={login.includes('@') ? `mailto:${login}` : `tel:${login}`}
      >
        {writePhone(login)}
      </LinkButton>
    ) : (
      <p>Ni son téléphone ni son e-mail ne sont connus.</p>
    )}
    {href ? (
      <LinkButton href={href}>{typo(`Choisir qui accompagne ${fullName(person)}`)}</LinkButton>
    ) : (
      <p>
        {typo(
          `Demandez à qui dirige l’action : c’est là qu’on choisit quelqu’un d’autre, pour ${keeperName}.`,
        )}
      </p>
    )}
  </section>
)
