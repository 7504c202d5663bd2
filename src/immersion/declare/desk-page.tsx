import { writePhone } from '#people'
import { typo } from '#platform/i18n'
import { Alert, Button, Check, Confirm, Facts, Form, Heading, LinkButton, Select } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Desk } from '../access.ts'
import type { Host } from '../hosts/door.ts'
import { HOSTS, immersionPage } from '../frame.tsx'
import { DECLARED } from './desk-list-page.tsx'
import { isByName, isReachedBy } from './complete-host.ts'
import { factsOf } from './declared-facts.tsx'
import type { Listed } from './listed-store.ts'

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
        <Facts facts={factsOf(one, one.state.kind === 'taken' ? undefined : known)} />
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
            {known && !isReachedBy(known, one) && <AskWhose login={one.login} known={known} />}
            <p class="row">
              <Button>{known ? 'Mettre à jour la fiche' : 'Je m’en occupe'}</Button>
              {known && isByName(known) && (
                <Button kind="quiet" name="isOther" value="oui">
                  C’est un autre : je m’en occupe
                </Button>
              )}
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

/** Who has the e-mail or the telephone of a host reads its page: a new one is asked about at the old one. */
const AskWhose = ({ login, known: { phones, email } }: { login: string; known: Host }) => (
  <Check
    name="isChecked"
    label={typo(`J’ai vérifié : ${writePhone(login)} est bien à cet employeur`)}
    hint={typo(
      [
        'Ce contact pourra recevoir la page de l’employeur.',
        phones[0] || email
          ? `Demandez-lui au contact que vous connaissez : ${writePhone(phones[0] ?? email ?? '')}.`
          : '',
        'Sans cette coche, il reste une note.',
      ].join(' '),
    )}
  />
)

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
