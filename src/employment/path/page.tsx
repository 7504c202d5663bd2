import { fullName } from '#people'
import { parisDay, writeDate } from '#platform/time'
import { Empty, Heading, OtherPages } from '#platform/ui'
import type { Ask } from '#platform/web'
import { AccessView } from './access-view.tsx'
import { insertionPage } from '../frame.tsx'
import type { PersonFile } from './person-file.ts'
import { PathView } from './path-view.tsx'

/** Somebody's paths in the structure: contracts, exit, and what was corrected. */
export function personPage(c: Ask, { inside, person, paths, entry, corrects, pages }: PersonFile): Response {
  const name = fullName(person)
  return insertionPage(
    c,
    inside,
    { title: name, here: '/insertion/contrats' },
    <>
      <Heading
        title={name}
        over={person.birthDate ? `Né·e le ${writeDate(person.birthDate)}` : 'Date de naissance à compléter'}
        lead="Cette personne lira que vous avez ouvert son dossier."
      />
      <OtherPages pages={pages} />
      {paths.length === 0 && <Empty icon="note" title="Aucun contrat dans votre structure" />}
      {paths.map(({ filed, powers }) => (
        <PathView filed={filed} powers={powers} today={parisDay(c.var.now)} />
      ))}
      {paths.some(({ filed, powers }) => powers.follows && !filed.path.leftOn) && (
        <AccessView {...{ person, entry, corrects }} />
      )}
      <p>
        <a href="/insertion/contrats">Tous les contrats</a>
      </p>
    </>,
  )
}
