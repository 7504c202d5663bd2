import { typo } from '#platform/i18n'
import type { Domain } from '../clea/door.ts'
import type { CleaPerson } from './read-person.ts'
import { StandingTag } from './result-words.tsx'

/** Each domain that is not validated yet, and what of it is left to learn. */
export function Missing({ clea }: { clea: CleaPerson }) {
  const domains = clea.framework.domains.filter((domain) => clea.result.missing.includes(domain.number))
  if (domains.length === 0) return null
  return (
    <section class="panel stack">
      <h2>Ce qui manque</h2>
      <ul class="stack">
        {domains.map((domain) => (
          <li>
            <b>{`${domain.number}. ${domain.title}`}</b>{' '}
            <StandingTag standing={clea.standings.now.find((one) => one.domain === domain.number)} />
            <ToLearn domain={domain} clea={clea} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ToLearn({ domain, clea }: { domain: Domain; clea: CleaPerson }) {
  if (clea.counts[domain.number - 1] === null) return null
  const validated = clea.views.filter((view) => view.domain === domain.number && view.opinion === 'validated')
  const left = domain.subDomains.filter((_, i) => !validated.some((view) => view.subDomain === i + 1))
  if (left.length === 0) return <p class="small muted">La formation a tout validé dans ce domaine.</p>
  return <p class="small">{typo(`À travailler : ${left.map((part) => part.title).join(' · ')}.`)}</p>
}
