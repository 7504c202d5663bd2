import { managementWords } from '#market'
import { typo, writeCount } from '#platform/i18n'
import { ErrorSummary, Heading } from '#platform/ui'
import { page, refusedPage, type Ask } from '#platform/web'
import { Gifts } from './gifts.tsx'
import { Lots } from './goods.tsx'
import { RecallPeople } from './people.tsx'
import { NotFound, RECALLS, SearchForms } from './search.tsx'
import { TellForm, type Searched } from './tell-form.tsx'

/** Everybody who had some of it, and the message that leaves. */
export function newRecallPage(c: Ask, searched: Searched): Response {
  const { operating, found, search, errors = {}, searchFaults = {} } = searched
  const refused = Object.keys(errors).length > 0
  const { about, people, gifts } = found
  const toTell = people.filter(({ buyer }) => buyer?.phone ?? buyer?.email).length
  const counts = [
    writeCount(people.length, 'commande'),
    writeCount(toTell, 'client à prévenir', 'clients à prévenir'),
    ...(gifts.length > 0 ? [writeCount(gifts.length, 'don')] : []),
  ]
  return (refused ? refusedPage : page)(
    c,
    { ...managementWords, title: about?.about ?? 'Rappel', refused },
    <div class="stack">
      <p>
        <a href={operating.at(RECALLS)}>Rappels de produits</a>
      </p>
      {!about ? (
        <>
          <Heading title="Rappel" />
          <NotFound operating={operating} search={search} found={found} />
          <SearchForms operating={operating} search={search} errors={searchFaults} />
        </>
      ) : (
        <>
          <Heading title={about.about} lead={typo(`${counts.join(', ')}.`)} />
          <Lots found={found} />
          <ErrorSummary errors={errors} />
          <TellForm searched={searched} />
          <RecallPeople people={people} />
          <Gifts gifts={gifts} />
        </>
      )}
    </div>,
  )
}
