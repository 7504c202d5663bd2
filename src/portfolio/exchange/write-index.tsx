import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { typo } from '#platform/i18n'
import { headOf } from './index-head.ts'
import { dayOf, writeDate } from '#platform/time'
import { writeVtt } from '../tutorials/door.ts'
import { sheetPathOf } from './carried.ts'
import { CardTold, LinksTold, StepsTold, ToldOfOne } from './told-view.tsx'
import { isNoted, isSeenHere, type Evidence } from '../evidence.ts'
import type { CarriedEvidence, CarriedPiece, Manifest } from './manifest.ts'

/** What its file does not say: who checked each evidence, in the same order, and the papers that stand beside it. */
type Beside = { all: readonly Pick<Evidence, 'origin'>[]; papers: readonly string[] }

/** The page of a portfolio that opens anywhere, without internet and without us. */
export const writeIndex = (
  { person, madeAt, evidence, card, told }: Manifest,
  { all, papers }: Beside,
): string =>
  `<!doctype html>
<html lang="fr">
${headOf(person)}
${render(
  <body>
    <main>
      <h1>{`Portfolio de ${person}`}</h1>
      <p>
        {typo(
          `Le ${writeDate(dayOf(madeAt.slice(0, 10)))}. Cette page s’ouvre sans internet. Elle est à vous.`,
        )}
      </p>
      {card && <CardTold card={card} evidence={evidence} />}
      {evidence.map((one, n) => (
        <Told {...one} checked={checkedBy(all[n])} sheet={sheetPathOf(n, one)}>
          {told && <ToldOfOne id={one.id} told={told} />}
        </Told>
      ))}
      {told && told.links.length > 0 && <LinksTold told={told} evidence={evidence} />}
      {papers.length > 0 && <Papers papers={papers} />}
    </main>
  </body>,
)}
</html>
`

/** Nobody here saw what was brought; what somebody noted by themselves was checked by nobody. */
const checkedBy = (evidence: Pick<Evidence, 'origin'> | undefined): string | undefined => {
  if (!evidence || !isSeenHere(evidence)) return undefined
  return isNoted(evidence) ? 'Noté dans l’entreprise virtuelle' : 'Vérifié par Beffroi'
}

/** What other rooms gave: credentials to check, traces to read again. */
const Papers = ({ papers }: Pick<Beside, 'papers'>) => (
  <article>
    <h2>Les justificatifs</h2>
    <ul>
      {papers.map((path) => (
        <li>
          <a href={encodeURI(path)}>{path.slice(path.indexOf('/') + 1)}</a>
        </li>
      ))}
    </ul>
  </article>
)

const Told = ({
  title,
  did,
  learnt,
  happenedOn,
  place,
  withWhom,
  link,
  seenAs,
  proves,
  pieces,
  steps,
  captions,
  sheet,
  checked,
  children,
}: CarriedEvidence & { sheet: string; checked: string | undefined; children: ComponentChildren }) => (
  <article>
    <h2 dir="auto">{title}</h2>
    <p>{[`Le ${writeDate(happenedOn)}`, place, withWhom && `avec ${withWhom}`].filter(Boolean).join(', ')}</p>
    {checked && (
      <p>
        <b>{checked}</b>
      </p>
    )}
    {seenAs && <p>{seenAs}</p>}
    {pieces.map((one) => (
      <Shown {...one} captions={captions} />
    ))}
    <StepsTold steps={steps} captions={captions} sheet={sheet} />
    {did && (
      <>
        <h3>Ce que j’ai fait</h3>
        <p dir="auto">{did}</p>
      </>
    )}
    {learnt && (
      <>
        <h3>Ce que j’ai appris</h3>
        <p dir="auto">{learnt}</p>
      </>
    )}
    {link && (
      <p>
        <a href={link}>{link}</a>
      </p>
    )}
    {proves.length > 0 && (
      <>
        <h3>Ce que ça prouve</h3>
        <ul>
          {proves.map((one) => (
            <li>{one.title}</li>
          ))}
        </ul>
      </>
    )}
    {children}
  </article>
)

function Shown({
  path,
  name,
  kind,
  picture,
  captions = [],
}: CarriedPiece & Pick<CarriedEvidence, 'captions'>) {
  if (kind === 'image') return <img src={path} alt={name} />
  // a page that is opened from a folder reads no file of words beside it: they stand in its address
  const words = `data:text/vtt;charset=utf-8,${encodeURIComponent(writeVtt(captions))}`
  if (kind === 'video')
    return (
      // oxlint-disable-next-line jsx-a11y/media-has-caption -- those that it has
      <video controls preload="none" src={path} {...(picture ? { poster: picture } : {})}>
        {captions.length > 0 && <track kind="captions" srclang="fr" label="Les mots" src={words} default />}
      </video>
    )
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- what somebody brought, as it is
  if (kind === 'audio') return <audio controls src={path} />
  return (
    <p>
      <a href={path}>{name}</a>
    </p>
  )
}
