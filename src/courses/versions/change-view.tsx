import { typo, writeCount } from '#platform/i18n'
import type { Change, Renamed } from './version.ts'

// What is read at a glance, then what a page may weigh.
const AT_ONCE = 10
const MOST = 100

/** What a version changes from the one before, as lists of names. */
export function ChangeView({ change }: { change: Change }) {
  const { title, kept, fresh, gone, alike } = change
  const same = change.renamed.length + fresh.length + gone.length === 0
  return (
    <>
      {title && (
        <p>
          Titre : <b>{typo(arrow(title))}</b>
        </p>
      )}
      <p>
        {typo(same ? `${partsKept(kept)}. Ce qu’elles contiennent a pu changer.` : `${partsKept(kept)}.`)}
      </p>
      <Names
        title={writeCount(change.renamed.length, 'partie change de nom', 'parties changent de nom')}
        names={change.renamed.map(arrow)}
      />
      <Names title={writeCount(fresh.length, 'partie nouvelle', 'parties nouvelles')} names={fresh} />
      <Names title={writeCount(gone.length, 'partie retirée', 'parties retirées')} names={gone} />
      {alike && (
        <p class="muted">{typo('Certaines ont le même nom : ce sont d’autres parties, à refaire.')}</p>
      )}
    </>
  )
}

const arrow = ({ was, now }: Renamed): string => `« ${was} » → « ${now} »`

const partsKept = (kept: number): string =>
  kept === 0 ? 'Aucune partie gardée' : writeCount(kept, 'partie gardée', 'parties gardées')

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null
  const rest = names.slice(AT_ONCE, MOST)
  return (
    <div class="stack tight">
      <h3>{title}</h3>
      <NameList names={names.slice(0, AT_ONCE)} />
      {rest.length > 0 && (
        <details>
          <summary>{writeCount(names.length - AT_ONCE, 'autre')}</summary>
          <NameList names={rest} />
          {names.length > MOST && (
            <p class="muted">{typo(`Et ${writeCount(names.length - MOST, 'autre')}.`)}</p>
          )}
        </details>
      )}
    </div>
  )
}

const NameList = ({ names }: { names: readonly string[] }) => (
  <ul>
    {names.map((name) => (
      <li>{typo(name)}</li>
    ))}
  </ul>
)
