import { Button, LinkButton, type IconName } from '#platform/ui'
import { companyAddress, type Company } from './company.ts'
import { stageOfRequest, type RequestFile, type Stage } from './request.ts'
import { french as say } from './sentences.fr.ts'

type Waiting = keyof typeof say.next
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

const waits = (stage: Stage): stage is Waiting => stage in say.next

/** The one yellow button of a request: what comes next. Nothing once it is over. */
export function NextStep({ company, file }: { company: Company; file: RequestFile }) {
  const stage = stageOfRequest(file)
  if (!waits(stage)) return null
  if (stage === 'given')
    return (
      <form method="post" action={companyAddress(company.id, `/prestations/${file.id}/facture`)}>
        <Button kind="go" wide icon={icons.given}>
          {say.next.given}
        </Button>
      </form>
    )
  return (
    <LinkButton kind="go" wide icon={icons[stage]} href={companyAddress(company.id, places[stage](file))}>
      {say.next[stage]}
    </LinkButton>
  )
}
