import { typo } from '#platform/i18n'
import { Button, ErrorSummary, Form, Heading, Seen } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { PLACES } from './place-columns.tsx'
import { PlannedDays } from './planned-days.tsx'
import { movePage, requestFrame } from '../space.tsx'
import { groundUnder } from '../ground/door.ts'
import { PointMap } from '../map/door.ts'
import { type Edit, PlaceFields } from './place-fields.tsx'

/** One place: its name, its address, how long a visit takes, and where it is. */
export function placePage(c: Ask, edit: Edit): Response {
  const { action, title, hub, place, version, typed, errors = {}, words, days = [] } = edit
  const { seen: changed, ...beside } = errors
  const refused = Object.keys(errors).length > 0
  return page(
    c,
    { ...requestFrame(c, 'lieux'), title, refused, scripts: ['propose'] },
    <div class="stack loose">
      <p>
        <a href={PLACES}>Tous les lieux</a>
      </p>
      <Heading title={title} lead={words?.hours ? typo(`Horaires dits : ${words.hours}`) : undefined} />
      <PlannedDays days={days} />
      <ErrorSummary errors={beside} />
      <Form action={action} label={title}>
        {version && <Seen version={version} typed={typed} changed={changed} at={action} />}
        <PlaceFields {...edit} />
        <Button>Enregistrer</Button>
      </Form>
      {place?.point && (
        <>
          <PointMap
            hub={hub}
            places={[place]}
            label={`${place.name} sur la carte, depuis le dépôt`}
            ground={groundUnder(c, hub)}
          />
          <p>
            <a href={movePage(`${PLACES}/${place.id}`)}>Déplacer le point</a>
          </p>
        </>
      )}
    </div>,
    refused ? 422 : 200,
  )
}
