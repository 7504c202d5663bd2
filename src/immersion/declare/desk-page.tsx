import { writePhone, writeSiret } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import { Alert, Button, Confirm, Facts, Form, Heading, LinkButton, Select, type Fact } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Desk } from '../access.ts'
import { readTrades, writeDays, writeTrade, type Host } from '../hosts/door.ts'
import { HOSTS, immersionPage } from '../frame.tsx'
import { DECLARED } from './desk-list-page.tsx'
import type { Declaration } from './declaration.ts'
import type { Listed } from './declaration-store.ts'

type Shown = { one: Listed; known: Host | undefined; own: Desk['own']; errors: Record<string, string> }

/** All that an employer said of itself, and the one press that takes it. */
export function declarationPage(c: Ask, { one, known, own, errors }: Shown): Response {
  const at = `${DECLARED}/${one.id}`
  const refused = Object.keys(errors).length > 0
  return immersionPage(
    c,
    { title: one.name, ...(refused ? { errors } : {}) },
    <>
      <Heading title={one.name} over="Un employeur s’est déclaré" lead={one.town} />
      {one.state.kind === 'taken' && (
        <Alert kind="ok" title="Vous suivez cet employeur">
          <a href={`${HOSTS}/${one.state.hostId}`}>Ouvrir sa fiche</a>
        </Alert>
      )}
      {one.state.kind !== 'taken' && known && (
        <Alert kind="info" title="Vous suivez déjà cet employeur">
          <p>
            Sa fiche est mise à jour avec ses réponses ; ce qu’il n’a pas dit reste.{' '}
            <a href={`${HOSTS}/${known.id}`}>Voir la fiche de {known.name}</a>
          </p>
        </Alert>
      )}
      <section class="panel">
        <Facts facts={factsOf(one)} />
      </section>
      {one.state.kind !== 'taken' && (
        <div class="narrow">
          <Form action={`${at}/suivre`}>
            {!known && own.length > 1 && (
              <Select
                name="keeperId"
                label="Au nom de"
                options={own.map(({ id, name }) => ({ value: id, label: name }))}
                error={errors['keeperId']}
              />
            )}
            <p class="row">
              <Button>{known ? 'Mettre à jour la fiche' : 'Je m’en occupe'}</Button>
              {one.state.kind === 'waiting' && (
                <LinkButton kind="quiet" href={`${at}/ecarter`}>
                  Écarter
                </LinkButton>
              )}
            </p>
          </Form>
        </div>
      )}
      <p>
        <a href={DECLARED}>Toutes les déclarations</a>
      </p>
    </>,
  )
}

/** Asks before a declaration is put aside. */
export const dismissPage = (c: Ask, { id, name }: Listed): Response =>
  immersionPage(
    c,
    { title: `Écarter ${name}` },
    <Confirm
      title={`Écarter ${name}`}
      action={`${DECLARED}/${id}/ecarter`}
      verb="Écarter"
      back={{ href: `${DECLARED}/${id}`, label: 'Revenir' }}
    >
      <p>Personne n’est prévenu. Elle reste dans les déclarations écartées : vous pourrez y revenir.</p>
    </Confirm>,
  )

const saidOr = (value: string): string => value || 'Non dit'

const factsOf = (one: Declaration): Fact[] => [
  { label: 'Activité', value: one.activity },
  {
    label: 'Métiers',
    value: (
      <>
        {one.tradesSaid}
        {one.trades.length > 0 && ` : ${one.trades.map(writeTrade).join(', ')}`}
        {unclearIn(one)}
      </>
    ),
  },
  { label: 'Qui accueille', value: one.welcomedBy },
  {
    label: 'Combien à la fois',
    value: one.capacity === null ? 'Non dit' : writeCount(one.capacity, 'personne'),
  },
  { label: 'Jours', value: saidOr(writeDays(one.days)) },
  { label: 'Adresse', value: `${one.address}, ${one.postcode} ${one.town}` },
  { label: 'Comment venir', value: saidOr(one.way) },
  {
    label: 'Avec un fauteuil roulant',
    value: one.accessible === null ? 'Non dit' : one.accessible === 'yes' ? 'Oui' : 'Non',
  },
  { label: 'SIRET', value: writeSiret(one.siret) },
  {
    label: one.login.includes('@') ? 'Courriel, vérifié' : 'Téléphone, vérifié',
    value: (
      <a href={one.login.includes('@') ? `mailto:${one.login}` : `tel:${one.login}`}>
        {writePhone(one.login)}
      </a>
    ),
  },
  { label: 'Envoyée le', value: writeDate(parisDay(one.sentAt)) },
]

/** What names no trade of our table: nobody finds this employer by it, and the desk reads so. */
function unclearIn({ tradesSaid }: Declaration): string {
  const { unclear } = readTrades(tradesSaid)
  return unclear.length === 0
    ? ''
    : typo(`. Sans code connu : ${unclear.map((part) => `« ${part} »`).join(', ')}`)
}
