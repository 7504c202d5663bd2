import { fullName } from '#people'
import { Heading, Icon, LinkButton, Table } from '#platform/ui'
import { typo, writeCount } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { page, type Ask } from '#platform/web'
import { decisionWords, phaseWords, type Domain, type Evaluation } from '../clea/door.ts'
import { sstKindWords } from '../sst/door.ts'
import type { CleaPerson } from './read-person.ts'
import { DomainBricks, resultSentence, StandingTag } from './result-words.tsx'

/** What the reader can do here, beyond reading. */
export type PersonPlaces = { trains: boolean; evaluates: boolean; opensGroup: boolean }

/** One person, one screen: the result, what is missing, before, after, and beside them the trainer's opinion. */
export function cleaPersonPage(c: Ask, clea: CleaPerson, places: PersonPlaces): Response {
  const { person, group } = clea
  const at = `/certification/personnes/${person.id}`
  return page(
    c,
    { title: `Cléa, ${fullName(person)}`, room: 'certification', density: 'bureau', space: 'Certification' },
    <div class="stack loose">
      <Heading over={`Cléa · ${group.title}`} title={fullName(person)} lead={typo(resultSentence(clea))}>
        {places.evaluates && (
          <LinkButton href={`${at}/evaluation?groupe=${group.id}`} icon="pen">
            Évaluer
          </LinkButton>
        )}
        {places.trains && (
          <LinkButton href={`${at}/avis?groupe=${group.id}`} icon="pen">
            Donner mon avis
          </LinkButton>
        )}
        {places.opensGroup && (
          <LinkButton kind="quiet" href={`/certification/${group.id}`}>
            La matrice du groupe
          </LinkButton>
        )}
      </Heading>
      <DomainBricks standings={clea.standings.now} />
      <Missing clea={clea} />
      <Domains clea={clea} />
      <Sst clea={clea} />
      <History clea={clea} corrects={places.evaluates} />
    </div>,
  )
}

function Missing({ clea }: { clea: CleaPerson }) {
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

function Domains({ clea }: { clea: CleaPerson }) {
  const { standings, counts, framework } = clea
  return (
    <Table
      caption="Domaine par domaine"
      rows={framework.domains}
      columns={[
        { key: 'domain', label: 'Domaine', cell: (one) => `${one.number}. ${one.title}` },
        {
          key: 'initial',
          label: 'Avant la formation',
          cell: (one) => <StandingTag standing={standings.initial.find((at) => at.domain === one.number)} />,
        },
        {
          key: 'final',
          label: 'Après la formation',
          cell: (one) => <StandingTag standing={standings.final.find((at) => at.domain === one.number)} />,
        },
        {
          key: 'views',
          label: 'Avis de la formation',
          cell: (one) => {
            const count = counts[one.number - 1]
            return typeof count === 'number' ? `${count} sur ${one.subDomains.length}` : <HiddenView />
          },
        },
      ]}
    />
  )
}

function HiddenView() {
  return (
    <span class="row tight muted">
      <Icon name="lock" />
      Caché avant votre signature
    </span>
  )
}

function Sst({ clea }: { clea: CleaPerson }) {
  return (
    <section class="stack">
      <h2>Secourisme (SST)</h2>
      {clea.sst.length === 0 && <p class="muted">Aucune session.</p>}
      <ul>
        {clea.sst.map((one) => (
          <li>
            {typo(`${sstKindWords[one.kind]}, ${one.code}, le ${writeDate(one.startsOn)} : `)}
            {one.result === null && 'résultat attendu'}
            {one.result === 'not certified' && 'non certifié·e'}
            {one.validUntil &&
              `certificat ${one.certificateNumber}, valable jusqu’au ${writeDate(one.validUntil)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

function History({ clea, corrects }: { clea: CleaPerson; corrects: boolean }) {
  if (clea.lines.length === 0) return null
  return (
    <details class="panel">
      <summary>{`Toutes les décisions signées (${writeCount(clea.lines.length, 'ligne')})`}</summary>
      <ul class="stack">
        {clea.lines.map((line) => (
          <li>
            <HistoryLine line={line} />
            {corrects && !line.replaced && (
              <>
                {' '}
                <a
                  href={`/certification/evaluations/${line.id}/correction`}
                  aria-label={`Corriger : domaine ${line.domain}, ${phaseWords[line.phase]}`}
                >
                  Corriger
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function HistoryLine({ line }: { line: Evaluation }) {
  const day = line.evaluatedOn ? `, le ${writeDate(line.evaluatedOn)}` : ''
  const said = `Domaine ${line.domain}, ${phaseWords[line.phase].toLowerCase()} : ${decisionWords[line.decision]}, ${line.evaluatorName}${day}`
  return (
    <>
      {line.replaced ? <s>{typo(said)}</s> : typo(said)}
      {line.replaced && ' (remplacée)'}
      {line.why && typo(`. Raison : ${line.why}`)}
      {line.origin === 'imported' && <span class="muted"> (fichier de l’organisme)</span>}
    </>
  )
}
