import { fullName } from '#people'
import { typo } from '#platform/i18n'
import { Alert, Button, Choices, Form, Heading, LinkButton } from '#platform/ui'
import { CHANGED_MEANWHILE, page, refusedPage, versionOf, type Ask } from '#platform/web'
import type { CleaPerson } from './read-person.ts'
import { keptViews, subDomainKey, validatedIn, type TrainerViewRefusal } from './say-trainer-view.ts'

const sentences = {
  'evaluates this person':
    'Vous avez évalué cette personne : vous ne pouvez pas être aussi sa formatrice ou son formateur.',
  'changed meanwhile': CHANGED_MEANWHILE,
} satisfies Record<TrainerViewRefusal, string>

/** The sub-domains to tick for one trainee, domain by domain. */
export function trainerViewPage(
  c: Ask,
  clea: CleaPerson,
  refused?: { refusal: TrainerViewRefusal; validated: readonly string[] },
): Response {
  const { person, group, framework, views } = clea
  const title = `Mon avis sur ${fullName(person)}`
  const answer = refused ? refusedPage : page
  const kept = validatedIn(views, person.id)
  const shown = refused?.validated ?? kept
  return answer(
    c,
    { title, room: 'certification', density: 'bureau', space: 'Formation', refused: refused !== undefined },
    <div class="stack loose">
      <Heading
        over={`Cléa · ${group.title}`}
        title={title}
        lead="Cochez ce que cette personne sait faire. C’est un avis : l’organisme évaluateur décide, sans le voir."
      />
      {refused && (
        <Alert kind="late" role="alert" title={sentences[refused.refusal]}>
          {refused.refusal === 'changed meanwhile' && <Differences {...{ clea, kept, shown }} />}
        </Alert>
      )}
      <Form action={`/certification/personnes/${person.id}/avis?groupe=${group.id}`}>
        <input type="hidden" name="seen" value={versionOf(keptViews(kept))} />
        {framework.domains.map((domain, n) => (
          <Choices
            goesOn={n > 0}
            kind="checkbox"
            name="validated[]"
            legend={`${domain.number}. ${domain.title}`}
            options={domain.subDomains.map((part, i) => ({
              value: subDomainKey(domain.number, i + 1),
              label: part.title,
            }))}
            value={[...shown]}
          />
        ))}
        <p class="row">
          <Button icon="check">Enregistrer mon avis</Button>
          <LinkButton kind="quiet" href={`/certification/personnes/${person.id}?groupe=${group.id}`}>
            Revenir sans rien changer
          </LinkButton>
        </p>
      </Form>
    </div>,
  )
}

type Compared = { clea: CleaPerson; kept: readonly string[]; shown: readonly string[] }

/** What another trainer saved, where it is not what this form says. */
function Differences({ clea: { framework }, kept, shown }: Compared) {
  const parts = framework.domains.flatMap((domain) =>
    domain.subDomains.map((part, i) => ({ key: subDomainKey(domain.number, i + 1), title: part.title })),
  )
  return (
    <ul>
      {parts
        .filter(({ key }) => kept.includes(key) !== shown.includes(key))
        .map(({ key, title }) => (
          <li>
            {typo(
              `${key} ${title} : ${kept.includes(key) ? 'coché' : 'pas coché'} dans ce qui est enregistré`,
            )}
          </li>
        ))}
    </ul>
  )
}
