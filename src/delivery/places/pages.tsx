import { writeCount } from '#platform/i18n'
import { Alert, Heading, LinkButton, Pager, SearchBox, Table } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { requestFrame } from '../space.tsx'
import { NoPlace, ToPlace, type List } from './to-place.tsx'
import { PLACES, placeColumns } from './place-columns.tsx'

/** Where bikes collect, what must be placed first. */
export function placesPage(c: Ask, { lost, doors, doubts, places, search, previous, next }: List): Response {
  return page(
    c,
    { ...requestFrame(c, 'lieux'), title: 'Lieux' },
    <div class="stack loose">
      <Heading title="Lieux" lead="Où les vélos passent prendre.">
        <LinkButton kind="quiet" icon="plus" href={`${PLACES}/nouveau`}>
          Ajouter un lieu
        </LinkButton>
      </Heading>
      {lost.length + doors.length > 0 && <ToPlace lost={lost} doors={doors} />}
      {doubts > 0 && (
        <Alert kind="wait" title={`${writeCount(doubts, 'commande')} d’un fichier à vérifier`}>
          <a href="/livraisons/a-verifier">À vérifier</a>
        </Alert>
      )}
      {doubts === 0 && (
        <p>
          <a href="/livraisons/a-verifier">À vérifier</a>
        </p>
      )}
      <SearchBox action={PLACES} label="Chercher un lieu" value={search} />
      {places.length === 0 ? (
        <NoPlace search={search} />
      ) : (
        <Table caption="Lieux" captionHidden columns={placeColumns} rows={places} />
      )}
      <Pager previous={previous} next={next} />
    </div>,
  )
}
