import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { typo } from '#platform/i18n'
import { headOf } from './index-head.ts'
import { dayOf, writeDate } from '#platform/time'
import { CardTold, LinksTold, StepsTold, ToldOfOne } from './told-view.tsx'
import type { CarriedEvidence, CarriedPiece, Manifest } from './manifest.ts'

/** The page of a portfolio that opens anywhere, without internet and without us. */
export const writeIndex = ({ person, madeAt, evidence, card, told }: Manifest): string =>
  `<!doctype html>
<html lang="fr">
${headOf(person)}
${render(
  <body>
    <h1>{`Portfolio de ${person}`}</h1>
    <p>
      {typo(
        `Le ${writeDate(dayOf(madeAt.slice(0, 10)))}. Cette page s’ouvre sans internet. Elle est à vous.`,
      )}
    </p>
    {card && <CardTold card={card} evidence={evidence} />}
    {evidence.map((one) => (
      <Told {...one}>{told && <ToldOfOne id={one.id} told={told} />}</Told>
    ))}
    {told && told.links.length > 0 && <LinksTold told={told} evidence={evidence} />}
  </body>,
)}
</html>
`

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
  children,
}: CarriedEvidence & { children: ComponentChildren }) => (
  <article>
    <h2 dir="auto">{title}</h2>
    <p>{[`Le ${writeDate(happenedOn)}`, place, withWhom && `avec ${withWhom}`].filter(Boolean).join(', ')}</p>
    {seenAs && <p>{seenAs}</p>}
    {pieces.map((one) => (
      <Shown {...one} />
    ))}
    <StepsTold steps={steps} captions={captions} />
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

function Shown({ path, name }: CarriedPiece) {
  if (/\.(webp|jpe?g|png)$/.test(path)) return <img src={path} alt={name} />
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- what somebody brought, as it is
  if (/\.(mp4|webm|mov)$/.test(path)) return <video controls src={path} />
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- the same
  if (/\.(ogg|oga|mp3|m4a|wav)$/.test(path)) return <audio controls src={path} />
  return (
    <p>
      <a href={path}>{name}</a>
    </p>
  )
}
