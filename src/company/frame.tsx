import type { ComponentChildren } from 'preact'
import { frameSentences, type Errors } from '#platform/ui'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import { companyAddress, type Company } from './company.ts'
import type { Inside } from './access.ts'
import { french as say } from './sentences.fr.ts'

type Screen = { title: string; errors?: Errors | undefined; narrow?: boolean }

/** A screen of a company: in the field for its trainees, one thing at a time; at a desk for who trains them. */
export function companyPage(
  c: Ask,
  { seat }: Pick<Inside, 'seat'>,
  { title, errors = {}, narrow = true }: Screen,
  children: ComponentChildren,
): Response {
  const refused = Object.values(errors).some(Boolean)
  const words = {
    title,
    room: 'company',
    listen: true,
    refused,
    ...(seat === 'trainee'
      ? ({ density: 'terrain', here: '/formation/travail', place: frameSentences.says.fr.mySpace } as const)
      : ({ density: 'bureau', space: 'Formation' } as const)),
  }
  return (refused ? refusedPage : page)(
    c,
    words,
    <div class={narrow ? 'stack loose narrow' : 'stack loose'}>{children}</div>,
  )
}

/** The way back to the first page of the company, last on a screen. */
export const Back = ({ company }: Pick<Inside, 'company'>) => (
  <p>
    <a href={companyAddress(company.id)}>{say.back}</a>
  </p>
)

/** A form that was refused: what was typed, and what is wrong with it. */
export type RefusedForm = { errors?: Errors; typed?: Typed }

/** What a field shows: what was typed in it, else what is known, and what is wrong with it. */
export const shownIn =
  ({ errors, typed }: RefusedForm) =>
  (name: string, known = '') => {
    const value = typed?.[name]
    return { name, value: typeof value === 'string' ? value : known, error: errors?.[name] }
  }

/** Its name with the logo and the word that no page of it forgets. */
export const CompanyHead = ({ company }: { company: Company }) => (
  <div class="who company">
    <img
      src={companyAddress(company.id, '/logo')}
      alt={say.logoOf(company.name ?? say.unnamed)}
      width={120}
      height={120}
    />
    <div>
      <h1>{company.name ?? say.unnamed}</h1>
      <p class="muted">{say.virtual(company.groupTitle)}</p>
      {company.slogan && <p>{company.slogan}</p>}
    </div>
  </div>
)
