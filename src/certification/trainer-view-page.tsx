import { fullName } from '#people'
import { Alert, Button, Choices, Form, Heading, LinkButton } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'
import type { CleaPerson } from './clea-person.ts'
import { subDomainKey, type TrainerViewRefusal } from './say-trainer-view.ts'

const sentences = {
  'evaluates this person':
    'Vous avez évalué cette personne : vous ne pouvez pas être aussi sa formatrice ou son formateur.',
} satisfies Record<TrainerViewRefusal, string>

/** The sub-domains to tick for one trainee, domain by domain. */
export function trainerViewPage(c: Ask, clea: CleaPerson, refusal?: TrainerViewRefusal): Response {
  const { person, group, framework, views } = clea
  const title = `Mon avis sur ${fullName(person)}`
  const answer = refusal ? refusedPage : page
  return answer(
    c,
    { title, room: 'certification', density: 'bureau', space: 'Formation', refused: refusal !== undefined },
    <div class="stack loose">
      <Heading
        over={`Cléa · ${group.title}`}
        title={title}
        lead="Cochez ce que cette personne sait faire. C’est un avis : l’organisme évaluateur décide, sans le voir."
      />
      {refusal && <Alert kind="late" role="alert" title={sentences[refusal]} />}
      <Form action={`/certification/personnes/${person.id}/avis?groupe=${group.id}`}>
        {framework.domains.map((domain) => (
          <Choices
            kind="checkbox"
            name="validated[]"
            legend={`${domain.number}. ${domain.title}`}
            options={domain.subDomains.map((part, i) => ({
              value: subDomainKey(domain.number, i + 1),
              label: part.title,
            }))}
            value={views
              .filter((view) => view.domain === domain.number && view.opinion === 'validated')
              .map((view) => subDomainKey(view.domain, view.subDomain))}
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
