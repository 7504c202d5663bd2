import { Button, Empty, ErrorSummary, Field, Form, Select, Table, type Errors } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { parts, partWords, type Action, type Partner } from '../action.ts'
import type { ShownLogo } from './list-funder-logos.ts'
import { FunderLogos } from './funder-logos.tsx'
import { managePage } from '../manage-frame.tsx'

type Partnership = {
  action: Action
  partners: Partner[]
  funders: ShownLogo[]
  names: string[]
  typed: Typed
  errors: Errors
}

/** Who takes which part in an action. */
export function partnersPage(
  c: Ask,
  { action, partners, funders, names, typed, errors }: Partnership,
): Response {
  const path = `/actions/${action.slug}/partenaires`
  return managePage(
    c,
    { action, tab: 'partenaires', title: 'Partenaires', refused: Object.keys(errors).length > 0 },
    <div class="aside">
      <div class="main stack">
        <ErrorSummary errors={errors} />
        {partners.length === 0 ? (
          <Empty
            icon="people"
            title="Aucun partenaire pour l’instant"
            text="Dites qui positionne, qui finance, qui évalue."
          />
        ) : (
          <Table
            caption="Partenaires de l’action"
            captionHidden
            columns={[
              { key: 'name', label: 'Organisme', cell: (one) => one.name },
              { key: 'part', label: 'Son rôle', cell: (one) => partWords[one.part] },
              { key: 'remove', label: 'Retirer', cell: (one) => <Remove path={path} partner={one} /> },
            ]}
            rows={partners}
          />
        )}
        {funders.length > 0 && <FunderLogos {...{ action, funders, errors }} />}
      </div>
      <aside class="side panel stack" aria-label="Ajouter un partenaire">
        <h2>Ajouter un partenaire</h2>
        <Form action={path}>
          <Field
            name="organisation"
            label="Organisme"
            hint="Choisissez dans la liste, ou écrivez un nouveau nom."
            list={names}
            value={String(typed['organisation'] ?? '')}
            error={errors['organisation']}
          />
          <Select
            name="part"
            label="Son rôle"
            options={parts.map((part) => ({ value: part, label: partWords[part] }))}
            value={String(typed['part'] ?? '')}
            empty="Choisir dans la liste"
            error={errors['part']}
          />
          <Button>Ajouter</Button>
        </Form>
      </aside>
    </div>,
  )
}

function Remove({ path, partner }: { path: string; partner: Partner }) {
  return (
    <form method="post" action={`${path}/retirer`}>
      <input type="hidden" name="organisationId" value={partner.organisationId} />
      <input type="hidden" name="part" value={partner.part} />
      <Button kind="quiet" label={`Retirer ${partner.name}, ${partWords[partner.part]}`}>
        Retirer
      </Button>
    </form>
  )
}
