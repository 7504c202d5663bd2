import { Button, Empty, Heading, LinkButton } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import { ServicesLink, type Way } from '../clients/door.ts'
import { COMPANIES, companyAddress, SERVICES, type Company } from '../company.ts'
import type { Group } from '#actions'
import { homeSentences } from './sentences.ts'

export type Held = { group: Group; company: Pick<Company, 'id' | 'name'> | undefined }

/** A trainee whose group has no company yet, or who has left their group: the company is of those who are there. */
export function noCompanyPage(
  c: Ask,
  { isThere, way }: { isThere: boolean; way: Way | undefined },
): Response {
  const say = speak(c, homeSentences)
  return page(
    c,
    { title: say.title, room: 'members', density: 'terrain', here: '/formation/travail', listen: true },
    <div class="stack narrow">
      <h1>{say.title}</h1>
      {isThere ? (
        <Empty icon="people" title={say.none} text={say.noneText} />
      ) : (
        <Empty icon="people" title={say.left} text={say.leftText} />
      )}
      <ServicesLink {...{ c, way }} />
    </div>,
  )
}

/** The groups that somebody trains, with the company of each, or the button that opens it. */
export function companyListPage(c: Ask, all: readonly Held[], way: Way | undefined): Response {
  return page(
    c,
    { title: 'Entreprises virtuelles', room: 'company', density: 'bureau', space: 'Formation' },
    <div class="stack loose">
      <Heading
        title="Entreprises virtuelles"
        lead="Un groupe fonde son entreprise et la fait vivre. Rien n’est vendu : tout sert à apprendre."
      />
      <ul class="split">
        {all.map(({ group, company }) => (
          <li class="panel stack tight">
            <h2>{company ? (company.name ?? 'Sans nom encore') : group.title}</h2>
            {company ? (
              <>
                <p>{group.title}</p>
                <p>
                  <LinkButton
                    kind="quiet"
                    href={companyAddress(company.id)}
                    label={`Voir l’entreprise, ${group.title}`}
                  >
                    Voir l’entreprise
                  </LinkButton>
                </p>
              </>
            ) : (
              <form method="post" action={`${COMPANIES}/ouvrir`}>
                <input type="hidden" name="group" value={group.id} />
                <Button kind="quiet" label={`Ouvrir l’entreprise, ${group.title}`}>
                  Ouvrir l’entreprise
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {way && (
        <p>
          <a href={SERVICES}>
            {way === 'ask' ? 'Demander un service, comme client' : 'Les services que vous avez demandés'}
          </a>
        </p>
      )}
      <p>
        <a href="/formation">Mes groupes</a>
      </p>
    </div>,
  )
}
