import { Empty, Heading, Tag } from '#platform/ui'
import { typo } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { page, type Ask } from '#platform/web'
import type { CleaPerson } from './read-person.ts'
import { plainDomain } from './plain-domains.ts'
import { DomainBricks, resultSentence, StandingTag } from './result-words.tsx'

/** What a trainee reads of their own Cléa: where I am, what is left, my first-aid certificate. */
export function minePage(c: Ask, clea: CleaPerson | undefined): Response {
  const words = { title: 'Mon Cléa', room: 'certification', density: 'terrain' as const }
  if (!clea)
    return page(
      c,
      words,
      <div class="stack">
        <Heading title="Mon Cléa" />
        <Empty icon="award" title="Pas encore de Cléa" text="Il arrive avec votre formation." />
      </div>,
    )
  const { framework, standings } = clea
  return page(
    c,
    words,
    <div class="stack loose">
      <Heading title="Mon Cléa" lead={typo(resultSentence(clea))} />
      <DomainBricks standings={standings.now} />
      <section class="stack">
        <h2>Mes domaines</h2>
        <ul class="stack">
          {framework.domains.map((domain) => (
            <li class="panel">
              <b>{`${domain.number}. ${plainDomain(framework.id, domain.number) ?? domain.shortTitle}`}</b>
              <p class="small muted" data-quiet>
                {domain.title}
              </p>
              <p>
                <StandingTag standing={standings.now.find((one) => one.domain === domain.number)} />
              </p>
              <p class="small">
                {typo(
                  `Avis de ma formation : ${clea.counts[domain.number - 1] ?? 0} sur ${domain.subDomains.length}`,
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section class="stack">
        <h2>Mon secourisme</h2>
        {clea.sst.length === 0 && <p class="muted">Pas encore de session.</p>}
        {clea.sst.map((one) => (
          <p>
            {one.validUntil ? (
              <Tag kind="ok">{`Certificat jusqu’au ${writeDate(one.validUntil)}`}</Tag>
            ) : (
              <Tag kind="none">{`Session du ${writeDate(one.startsOn)}`}</Tag>
            )}
          </p>
        ))}
      </section>
    </div>,
  )
}
