import { Button, LinkButton, type IconName } from '#platform/ui'
import { companyAddress, type Company } from '../company.ts'
import { stageOfRequest, waitsForClient, type RequestFile, type Stage } from '../request.ts'
import type { CompanySentences } from './sentences.fr.ts'
import type { InsideWords } from './speak-inside.ts'

type Waiting = keyof CompanySentences['next']
const icons: Record<Waiting, IconName> = {
  asked: 'sheet',
  quoted: 'pen',
  accepted: 'people',
  planned: 'done',
  given: 'sheet',
  invoiced: 'person',
}

const places: Record<Exclude<Waiting, 'given'>, (file: RequestFile) => string> = {
  asked: ({ id }) => `/demandes/${id}/devis`,
  quoted: ({ quoteId }) => `/devis/${quoteId}`,
  accepted: ({ id }) => `/planning/ajouter?demande=${id}`,
  planned: ({ id }) => `/prestations/${id}`,
  invoiced: ({ id }) => `/prestations/${id}`,
}

const waits = (stage: Stage): stage is Waiting => stage in icons

type Props = { company: Company; file: RequestFile } & Pick<InsideWords, 'common'>

/** The one yellow button of a request: what comes next. Nothing once it is over. */
export function NextStep({ company, file, common }: Props) {
  const stage = stageOfRequest(file)
  if (!waits(stage)) return null
  if (waitsForClient(file)) return <p class="muted">{common.waitsClient}</p>
  if (stage === 'given')
    return (
      <form method="post" action={companyAddress(company.id, `/prestations/${file.id}/facture`)}>
        <Button kind="go" wide icon={icons.given}>
          {common.next.given}
        </Button>
      </form>
    )
  return (
    <LinkButton kind="go" wide icon={icons[stage]} href={companyAddress(company.id, places[stage](file))}>
      {common.next[stage]}
    </LinkButton>
  )
}
